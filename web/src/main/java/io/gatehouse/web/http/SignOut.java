package io.gatehouse.web.http;

import io.gatehouse.audit.SignIns;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Ends the session here and at Keycloak (OpenID Connect RP-Initiated Logout), then comes back to the start page. */
@WebServlet(name = "sign-out", urlPatterns = "/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String END_SESSION = "/protocol/openid-connect/logout";

    @Inject
    private transient SignIns signIns;

    /** Sign-out changes something, so a link on a foreign page must not do it. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var idToken = idToken(request);
        signIns.signedOut();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.logout();
        var back = request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath() + "/";
        response.sendRedirect(idToken == null ? back : endSession(idToken, back));
    }

    private static String idToken(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> person
                ? person.getOidcSecurityContext().getIDTokenString() : null;
    }

    private static String endSession(String idToken, String back) {
        var realm = ConfigProvider.getConfig().getOptionalValue("gatehouse.oidc.url", String.class)
                .orElse("http://localhost:8180/realms/gatehouse");
        return realm + END_SESSION + "?id_token_hint=" + encoded(idToken) + "&post_logout_redirect_uri=" + encoded(back);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
