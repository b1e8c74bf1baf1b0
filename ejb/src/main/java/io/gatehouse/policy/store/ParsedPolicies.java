package io.gatehouse.policy.store;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The last versions that were asked for, parsed. A version's text never changes, so nothing here can be stale. */
@ApplicationScoped
class ParsedPolicies {

    private static final int KEPT = 8;

    private final Map<Long, Policy> policies = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Policy> eldest) {
            return size() > KEPT;
        }
    });

    /** The policy of that version. UNAVAILABLE {@code policy-unreadable} where its text cannot be read: then nobody sees anything. */
    Policy get(long version, Supplier<String> document) {
        var known = policies.get(version);
        if (known != null) {
            return known;
        }
        try {
            var policy = PolicyReader.read(document.get());
            policies.put(version, policy);
            return policy;
        } catch (DomainException unreadable) {
            throw DomainException.unavailable("policy-unreadable", unreadable);
        }
    }
}
