package io.gatehouse.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a {@link Caller} from the claims of a verified token. A claim that has not the expected form counts as
 * missing, and what is missing denies.
 */
final class TokenClaims {

    /** Claims that OpenID Connect and Keycloak define; all others are attributes of the person. */
    private static final Set<String> STANDARD = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "auth_time",
            "nonce", "acr", "amr", "azp", "at_hash", "c_hash", "s_hash", "typ", "sid", "session_state", "scope",
            "allowed-origins", "realm_access", "resource_access", "roles", "groups", "trusted-certs", "name", "email",
            "email_verified", "preferred_username", "given_name", "family_name", "locale");

    private TokenClaims() {
    }

    static Caller caller(String subject, Collection<String> roles, Map<String, Object> claims) {
        var attributes = new TreeMap<String, List<String>>();
        claims.forEach((claim, value) -> {
            if (!STANDARD.contains(claim)) {
                var values = texts(value);
                if (!values.isEmpty()) {
                    attributes.put(claim, values);
                }
            }
        });
        var name = claims.get("preferred_username") instanceof String login ? login : subject;
        return new Caller(subject, name, new TreeSet<>(roles), new TreeSet<>(texts(claims.get("groups"))), attributes);
    }

    private static List<String> texts(Object value) {
        return switch (value) {
            case null -> List.of();
            case String text -> List.of(text);
            case Number number -> List.of(number.toString());
            case Collection<?> many -> many.stream().filter(Objects::nonNull).map(Object::toString).toList();
            default -> List.of();
        };
    }
}
