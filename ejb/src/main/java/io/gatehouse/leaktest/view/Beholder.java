package io.gatehouse.leaktest.view;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Policy;
import java.time.LocalDate;

/** Whose view it is: a person in a workflow, on one day, under one policy. */
public record Beholder(Policy policy, CatalogSnapshot catalog, Caller caller, String workflow, LocalDate today) {
}
