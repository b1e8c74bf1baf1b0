package io.gatehouse.governance.explain;

import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Made-up people with one role and every attribute: a claim must convert to its column's type, and one of these values does. */
final class AnyClaims {

    private static final List<String> VALUES = List.of("0", "2000-01-01", "true");

    private AnyClaims() {
    }

    static List<Caller> callers(String role, Policy policy) {
        return VALUES.stream().map(value -> {
            var claims = new HashMap<String, List<String>>();
            policy.attributes().forEach(claim -> claims.put(claim, List.of(value)));
            return Caller.of("role:" + role, Set.of(role), claims);
        }).toList();
    }
}
