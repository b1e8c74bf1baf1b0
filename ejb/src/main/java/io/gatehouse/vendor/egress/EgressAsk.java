package io.gatehouse.vendor.egress;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.pseudonym.EntityKind;
import java.util.List;
import java.util.Set;

/**
 * What somebody would like to send, and for what.
 *
 * @param answer id of the answer that it is for
 * @param items the evidence, the most useful first; the question, where one was asked, wherever it stands
 * @param evidence digest of its texts, made with the installation's secret: what a release is for
 * @param unknown kinds of names of which there are more than are known: they cannot be replaced for certain
 */
public record EgressAsk(Policy policy, long policyVersion, WorkflowSpec workflow, String subject, String answer, List<Item> items,
                        String evidence, Set<EntityKind> unknown) {
    public EgressAsk {
        items = List.copyOf(items);
        unknown = Set.copyOf(unknown);
    }
}
