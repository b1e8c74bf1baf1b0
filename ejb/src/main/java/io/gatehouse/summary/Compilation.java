package io.gatehouse.summary;

import io.gatehouse.policy.CompilationRule;
import io.gatehouse.policy.LevelControls;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.util.List;

/** The label of what lies together in one answer, and whether a person must release it. Pure. */
final class Compilation {

    private Compilation() {
    }

    /** The join of the labels, raised where categories come together that a rule says are more sensitive so. */
    static Label label(Policy policy, List<Label> labels) {
        var label = Label.join(labels);
        for (CompilationRule rule : policy.compilations()) {
            if (label.categories().containsAll(rule.categories())) {
                label = new Label(label.level().max(rule.level()), label.categories());
            }
        }
        return label;
    }

    /**
     * Whether the workflow or the ladder's rung asks for release by a person, or the label has been raised above the
     * workflow's ceiling. The safe default: strategic answers wait, others do not.
     */
    static boolean mustBeReleased(Policy policy, WorkflowSpec workflow, Label label) {
        return workflow.oversight() == Oversight.BEFORE_RELEASE || oversight(policy, label.level()) == Oversight.BEFORE_RELEASE
                || workflow.ceiling() != null && !label.level().isWithin(workflow.ceiling().level());
    }

    private static Oversight oversight(Policy policy, Level level) {
        return policy.controls().stream().filter(rung -> rung.level() == level).map(LevelControls::oversight)
                .filter(java.util.Objects::nonNull).findFirst()
                .orElse(level == Level.STRATEGIC ? Oversight.BEFORE_RELEASE : Oversight.NONE);
    }
}
