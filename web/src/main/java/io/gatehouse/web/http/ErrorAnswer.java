package io.gatehouse.web.http;

import io.gatehouse.web.api.json.JsonText;
import io.gatehouse.web.api.problem.Fault;
import io.gatehouse.web.api.problem.Problem;
import io.gatehouse.web.api.problem.ProblemTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes a fault outside of the REST framework, in the words that it would have there. */
final class ErrorAnswer {

    private ErrorAnswer() {
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Fault fault) throws IOException {
        Locale language = ProblemTexts.language(request.getHeader("Accept-Language") == null ? null : request.getLocale());
        response.setStatus(fault.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", language.getLanguage());
        if (fault.status() == 503) {
            response.setHeader("Retry-After", "30");
        }
        response.getOutputStream().write(JsonText.of(ProblemTexts.problem(fault, language)).getBytes(StandardCharsets.UTF_8));
    }
}
