package io.gatehouse.vendor.egress;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.WorkflowSpec;
import java.util.List;

/**
 * What somebody would like to send, and for what.
 *
 * @param answer id of the answer that it is for
 * @param items the evidence, the most useful first
 * @param evidence digest of its texts, made with the installation's secret: what a release is for
 */
public record EgressAsk(Policy policy, long policyVersion, WorkflowSpec workflow, String subject, String answer, List<Item> items,
                        String evidence) {
    public EgressAsk {
        items = List.copyOf(items);
    }
}
