package io.gatehouse.policy.store;

import io.gatehouse.policy.Policy;

/** The policy at one version. Version 0 is the empty policy of an installation that has none yet. */
public record Versioned(long version, Policy policy) {
}
