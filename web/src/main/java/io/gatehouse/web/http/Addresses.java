package io.gatehouse.web.http;

import jakarta.servlet.http.HttpServletRequest;

/** Which kind of address a request asks for. */
public final class Addresses {

    private Addresses() {
    }

    /** The path within the application. */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Whether programs are spoken to there: errors are problem details. */
    public static boolean isApi(HttpServletRequest request) {
        return isApi(path(request));
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }
}
