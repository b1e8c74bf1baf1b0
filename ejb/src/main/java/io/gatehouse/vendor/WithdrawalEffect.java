package io.gatehouse.vendor;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.WorkflowSpec;
import java.util.List;
import java.util.function.Function;

/**
 * What withdrawing a vendor's assessment now would do to the AI use cases that name it.
 *
 * @param inForce whether there is anything to withdraw
 */
public record WithdrawalEffect(String vendor, boolean inForce, List<Effect> workflows) {

    /** STOPS: nobody is left who may answer; FALLS_BACK: the next provider takes over; NONE: an earlier one answers, or it is not approved. */
    public enum Kind { STOPS, FALLS_BACK, NONE }

    /** @param next the provider that would answer; null where none would, and where the vendor is not asked anyway */
    public record Effect(String workflow, String title, Kind kind, String next) {
    }

    private static final String BUILTIN = "builtin";

    /** In the governance file's order of workflows. */
    static WithdrawalEffect of(String vendor, Policy policy, Function<String, Standing> standing) {
        var named = policy.workflows().stream().filter(w -> w.providers().contains(vendor)).toList();
        return new WithdrawalEffect(vendor, standing.apply(vendor) instanceof Standing.InForce,
                named.stream().map(w -> effect(w, vendor, standing)).toList());
    }

    private static Effect effect(WorkflowSpec workflow, String vendor, Function<String, Standing> standing) {
        if (workflow.status() != WorkflowSpec.Status.APPROVED || !answers(vendor, workflow, standing)) {
            return new Effect(workflow.key(), workflow.title(), Kind.NONE, null);
        }
        var willing = workflow.providers().stream().filter(provider -> answers(provider, workflow, standing)).toList();
        if (!willing.getFirst().equals(vendor)) {
            return new Effect(workflow.key(), workflow.title(), Kind.NONE, willing.getFirst());
        }
        return willing.size() == 1 ? new Effect(workflow.key(), workflow.title(), Kind.STOPS, null)
                : new Effect(workflow.key(), workflow.title(), Kind.FALLS_BACK, willing.get(1));
    }

    private static boolean answers(String provider, WorkflowSpec workflow, Function<String, Standing> standing) {
        return BUILTIN.equals(provider) || standing.apply(provider) instanceof Standing.InForce held
                && (held.terms().workflows().isEmpty() || held.terms().workflows().contains(workflow.key()));
    }
}
