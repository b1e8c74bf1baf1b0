package io.gatehouse.identity;

import io.gatehouse.shared.DomainException;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.HashMap;
import java.util.List;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** The person of the running request, from the token that WildFly has verified. Without one it refuses. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CurrentCaller {

    @Resource
    private SessionContext session;

    /** Who asks. Throws FORBIDDEN {@code no-caller} where the request carries no verified token. */
    public Caller caller() {
        if (session.getCallerPrincipal() instanceof OidcPrincipal<?> principal) {
            var token = principal.getOidcSecurityContext().getToken();
            if (token != null && token.getSubject() != null) {
                return caller(token);
            }
        }
        throw DomainException.forbidden("no-caller");
    }

    private static Caller caller(AccessToken token) {
        var claims = new HashMap<String, Object>();
        token.getClaimNames().forEach(name -> claims.put(name, token.getClaimValue(name)));
        var access = token.getRealmAccessClaim();
        List<String> roles = access == null || access.getRoles() == null ? List.of() : access.getRoles();
        return TokenClaims.caller(token.getSubject(), roles, claims);
    }
}
