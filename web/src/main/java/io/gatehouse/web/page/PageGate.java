package io.gatehouse.web.page;

import io.gatehouse.web.http.Addresses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Opens pages to whom {@link Page} names and fails closed: an address that is no page, no resource and no interface
 * does not exist. After signing in, officers are taken to their own desk.
 */
@WebFilter(filterName = "page-gate")
public class PageGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String LANDED = "gatehouse.landed";
    private static final Set<String> SERVLETS = Set.of("/sign-out", "/error", "/running");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = Addresses.path(request);
        if (path.startsWith("/jakarta.faces.resource/") || SERVLETS.contains(path) || Addresses.isForPrograms(request)) {
            chain.doFilter(request, response);
            return;
        }
        var page = Page.at(path);
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getParameter("lang") != null) {
            switchLanguage(request, response, page.get());
        } else if (page.get() == Page.ASK && isFirst(request) && Page.landing(request::isUserInRole) != Page.ASK) {
            response.sendRedirect(request.getContextPath() + Page.landing(request::isUserInRole).path());
        } else if (page.get().admits(request::isUserInRole)) {
            chain.doFilter(request, response);
        } else if (page.get() == Page.ASK) {
            response.sendRedirect(request.getContextPath() + Page.first(request::isUserInRole).path());
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Whether it is the start page's first visit in this session. */
    private static boolean isFirst(HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(LANDED) != null) {
            return false;
        }
        session.setAttribute(LANDED, Boolean.TRUE);
        return true;
    }

    private static void switchLanguage(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        var cookie = new Cookie(Language.COOKIE, "de".equals(request.getParameter("lang")) ? "de" : "en");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.sendRedirect(request.getContextPath() + page.path() + Language.withoutLanguage(request.getQueryString()));
    }
}
