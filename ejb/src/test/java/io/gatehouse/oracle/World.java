package io.gatehouse.oracle;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All that a decision and an answer rest on: policy, what is landed, the rows, who asks in which workflow, on which day. */
public record World(Policy policy, CatalogSnapshot catalog, Map<String, List<Map<String, Object>>> rows, Caller caller, String workflow,
             LocalDate today) {

    public World as(Caller other, String otherWorkflow) {
        return new World(policy, catalog, rows, other, otherWorkflow, today);
    }

    public World with(Policy other) {
        return new World(other, catalog, rows, caller, workflow, today);
    }

    public World withRows(Map<String, List<Map<String, Object>>> other) {
        return new World(policy, catalog, other, caller, workflow, today);
    }
}
