package io.gatehouse.web.program;

import io.gatehouse.web.api.problem.Fault;
import io.gatehouse.web.api.problem.ProblemTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes a fault outside of the REST framework, in the form of the address and the words that it would have there. */
public final class ErrorAnswer {

    private ErrorAnswer() {
    }

    /** @param path the address that was asked, within the application */
    public static void write(HttpServletRequest request, HttpServletResponse response, Fault fault, String path) throws IOException {
        var form = ErrorForm.of(path);
        Locale language = language(request);
        response.setStatus(fault.status());
        response.setContentType(form.mediaType());
        response.setHeader("Content-Language", language.getLanguage());
        if (fault.status() == 503) {
            response.setHeader("Retry-After", "30");
        }
        if (fault.status() == 401) {
            response.setHeader("WWW-Authenticate", challenge(request, path));
        }
        response.getOutputStream().write(form.body(fault, language).getBytes(StandardCharsets.UTF_8));
    }

    /** The language of the caller's header, English unless it is German. */
    public static Locale language(HttpServletRequest request) {
        return ProblemTexts.language(request.getHeader("Accept-Language") == null ? null : request.getLocale());
    }

    /** What a caller without a good token is told (RFC 6750); at MCP also where the authorization server is named. */
    private static String challenge(HttpServletRequest request, String path) {
        var challenge = "Bearer realm=\"gatehouse\"";
        if (request.getHeader("Authorization") != null) {
            challenge += ", error=\"invalid_token\"";
        }
        return ErrorForm.isMcp(path)
                ? challenge + ", resource_metadata=\"" + PublicAddress.mcpMetadata(request) + "\", scope=\"openid\"" : challenge;
    }
}
