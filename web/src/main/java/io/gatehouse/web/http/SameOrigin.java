package io.gatehouse.web.http;

import io.gatehouse.web.api.problem.Fault;
import io.gatehouse.web.program.ErrorAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses calls that change something, carry a session's cookie and come from another site: a browser sends the cookie
 * along whoever wrote the page. Bearer tokens are not sent by themselves and pass.
 */
@WebFilter(filterName = "same-origin")
public class SameOrigin extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Addresses.isForPrograms(request) && !admits(request.getMethod(), request.getHeader("Authorization"),
                request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), own(request))) {
            ErrorAnswer.write(request, response, Fault.of(403, "cross-site"), Addresses.path(request));
            return;
        }
        chain.doFilter(request, response);
    }

    private static String own(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }

    static boolean admits(String method, String authorization, String fetchSite, String origin, String own) {
        if (SAFE.contains(method) || isBearer(authorization)) {
            return true;
        }
        return fetchSite != null ? "same-origin".equals(fetchSite) : own.equals(origin);
    }

    private static boolean isBearer(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
