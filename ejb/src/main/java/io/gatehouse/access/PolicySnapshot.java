package io.gatehouse.access;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.policy.Policy;

/** The whole policy at one version together with what is landed: all that a decision rests on besides the caller and the day. */
public record PolicySnapshot(long version, Policy policy, CatalogSnapshot catalog) {
}
