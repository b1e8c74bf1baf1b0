package io.gatehouse.access;

import io.gatehouse.policy.CompilationRule;
import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;

/** What lies together in one answer may be more sensitive than each part of it. Pure; depends on labels and policy alone. */
public final class Compilations {

    private Compilations() {
    }

    /** The label, raised where categories come together that a rule says are more sensitive so. */
    public static Label label(Policy policy, Label joined) {
        var label = joined;
        for (CompilationRule rule : policy.compilations()) {
            if (joined.categories().containsAll(rule.categories())) {
                label = new Label(label.level().max(rule.level()), label.categories());
            }
        }
        return label;
    }

    /** Whether the label has been raised above what the workflow may read. */
    public static boolean exceeds(WorkflowSpec workflow, Label label) {
        return workflow.ceiling() != null && !label.level().isWithin(workflow.ceiling().level());
    }

    /** Whether the workflow or the ladder's rung asks for release by a person, or the label is above the workflow's ceiling. */
    public static boolean mustBeReleased(Policy policy, WorkflowSpec workflow, Label label) {
        return workflow.oversight() == Oversight.BEFORE_RELEASE || exceeds(workflow, label)
                || ControlLadder.of(policy).rung(label.level()).oversight() == Oversight.BEFORE_RELEASE;
    }
}
