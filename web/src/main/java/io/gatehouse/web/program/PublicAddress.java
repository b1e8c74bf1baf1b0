package io.gatehouse.web.program;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where this application is, as its callers know it. */
public final class PublicAddress {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:]+](:\\d{1,5})?");

    private PublicAddress() {
    }

    /** {@code gatehouse.public.url} where it is set, else as the request came in; without a slash at the end. */
    public static String of(HttpServletRequest request) {
        return ConfigProvider.getConfig().getOptionalValue("gatehouse.public.url", String.class)
                .map(PublicAddress::withoutSlash).orElseGet(() -> asAsked(request));
    }

    private static String asAsked(HttpServletRequest request) {
        var host = request.getHeader("Host");
        var known = host != null && HOST.matcher(host).matches() ? host : request.getLocalName() + ":" + request.getLocalPort();
        return request.getScheme() + "://" + known + request.getContextPath();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Where the protected resource {@code /mcp} is described (RFC 9728). */
    public static String mcpMetadata(HttpServletRequest request) {
        return of(request) + "/.well-known/oauth-protected-resource/mcp";
    }
}
