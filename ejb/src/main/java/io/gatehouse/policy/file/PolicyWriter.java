package io.gatehouse.policy.file;

import io.gatehouse.policy.Policy;

/**
 * Writes a policy as a governance file, canonically: fixed order of keys, lists and named things in the policy's own
 * order, defaults left out. For every policy p that was read, {@code read(write(p))} equals p, in both notations.
 */
public final class PolicyWriter {

    private PolicyWriter() {
    }

    public static String yaml(Policy policy) {
        return YamlText.of(PolicyTree.of(policy));
    }

    public static String json(Policy policy) {
        return JsonText.of(PolicyTree.of(policy));
    }
}
