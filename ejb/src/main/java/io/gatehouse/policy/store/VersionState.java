package io.gatehouse.policy.store;

import java.util.Arrays;
import java.util.Locale;

/** Where a version of the policy is in its life: staged, then in force or rejected; in force until superseded. */
public enum VersionState {
    IN_FORCE, STAGED, SUPERSEDED, REJECTED;

    /** The name used in JSON and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static VersionState of(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst().orElseThrow();
    }
}
