package io.gatehouse.web.page;

import io.gatehouse.audit.SignIns;
import io.gatehouse.web.http.Addresses;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Records a sign-in once a browser session, before the first page of it is given out; without the record, no page. */
@WebFilter(filterName = "sign-in-record")
public class SignInRecord extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String RECORDED = "gatehouse.sign-in-recorded";

    @Inject
    private transient SignIns signIns;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var person = request.getUserPrincipal();
        if (person != null && !Addresses.isForPrograms(request) && !Addresses.path(request).startsWith("/jakarta.faces.resource/")) {
            var session = request.getSession();
            if (!person.getName().equals(session.getAttribute(RECORDED))) {
                signIns.signedIn();
                session.setAttribute(RECORDED, person.getName());
            }
        }
        chain.doFilter(request, response);
    }
}
