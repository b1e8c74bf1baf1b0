package io.gatehouse.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Small choices of a person that their browser remembers; nothing in them is secret or decides anything. */
@Named
@RequestScoped
public class Choices {

    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    private HttpServletRequest request;

    /** The choice of that name: letters, digits and hyphens only. */
    public Optional<String> get(String name) {
        var cookies = request.getCookies() == null ? Stream.<Cookie>empty() : Arrays.stream(request.getCookies());
        return cookies.filter(cookie -> ("gatehouse-" + name).equals(cookie.getName())).map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{1,100}")).findFirst();
    }

    public void remember(String name, String value) {
        var cookie = new Cookie("gatehouse-" + name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(A_YEAR);
        cookie.setAttribute("SameSite", "Lax");
        ((HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse()).addCookie(cookie);
    }
}
