package io.gatehouse.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which kind of address a request asks for. */
public final class Addresses {

    private static final List<String> PROGRAMS = List.of("/api", "/v1", "/mcp", "/.well-known");

    private Addresses() {
    }

    /** The path within the application. */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Whether programs are spoken to there: no page is shown, no session is begun. */
    public static boolean isForPrograms(HttpServletRequest request) {
        return isForPrograms(path(request));
    }

    static boolean isForPrograms(String path) {
        return PROGRAMS.stream().anyMatch(address -> path.equals(address) || path.startsWith(address + "/"));
    }
}
