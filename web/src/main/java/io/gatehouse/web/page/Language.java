package io.gatehouse.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reader's language: what they chose, else what their browser asks for; English or German. */
@Named
@RequestScoped
public class Language {

    static final String COOKIE = "gatehouse-language";

    @Inject
    private HttpServletRequest request;

    private Locale locale;

    @PostConstruct
    void choose() {
        var cookies = request.getCookies() == null ? Stream.<Cookie>empty() : Arrays.stream(request.getCookies());
        var chosen = cookies.filter(cookie -> COOKIE.equals(cookie.getName())).map(Cookie::getValue).findFirst();
        locale = of(chosen.orElseGet(() -> request.getHeader("Accept-Language") == null ? "en" : request.getLocale().getLanguage()));
    }

    private static Locale of(String language) {
        return "de".equals(language) ? Locale.GERMAN : Locale.ENGLISH;
    }

    public Locale getLocale() {
        return locale;
    }

    public String getCode() {
        return locale.getLanguage();
    }

    /** The other language's code. */
    public String getOther() {
        return locale == Locale.GERMAN ? "en" : "de";
    }

    /** This page in the other language. */
    public String getSwitch() {
        var rest = withoutLanguage(request.getQueryString());
        return (rest.isEmpty() ? "?" : rest + "&") + "lang=" + getOther();
    }

    static String withoutLanguage(String query) {
        if (query == null) {
            return "";
        }
        var rest = Arrays.stream(query.split("&")).filter(part -> !part.startsWith("lang=")).collect(Collectors.joining("&"));
        return rest.isEmpty() ? "" : "?" + rest;
    }
}
