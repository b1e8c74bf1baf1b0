package io.gatehouse.policy;

import io.gatehouse.shared.Label;
import java.time.Period;
import java.util.List;

/**
 * A registered AI use case.
 *
 * @param providers in order of preference; {@code builtin} needs no vendor
 * @param keep how long its summaries are kept; null for the default of their level
 * @param models how it uses vendors' models; never null
 * @param risk null where nobody has assessed it
 */
public record WorkflowSpec(String key, String title, String purpose, String owner, Status status, List<String> roles,
                           List<String> datasets, Label ceiling, List<String> providers, Oversight oversight,
                           Period keep, ModelUse models, Risk risk) {

    public enum Status { DRAFT, APPROVED, SUSPENDED, RETIRED }

    public WorkflowSpec {
        roles = List.copyOf(roles);
        datasets = List.copyOf(datasets);
        providers = List.copyOf(providers);
    }
}
