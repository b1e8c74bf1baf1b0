package io.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.CompilationRule;
import io.gatehouse.policy.LevelControls;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What lies together")
class CompilationsTest {

    private static final Policy POLICY = policy(List.of(), new CompilationRule(List.of("customer", "purchase-price"), Level.CONFIDENTIAL),
            new CompilationRule(List.of("customer", "purchase-price", "staff"), Level.STRATEGIC));

    private static Policy policy(List<LevelControls> controls, CompilationRule... rules) {
        return new Policy(List.of(), controls, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(rules), List.of(), List.of());
    }

    private static WorkflowSpec workflow(Oversight oversight, Level ceiling) {
        return new WorkflowSpec("w", "W", "", "owner", WorkflowSpec.Status.APPROVED, List.of(), List.of(),
                ceiling == null ? null : Label.of(ceiling), List.of("builtin"), oversight, null, ModelUse.DEFAULT, null);
    }

    private static Label together(Level level, String... categories) {
        return Compilations.label(POLICY, Label.of(level, categories));
    }

    @Test
    void is_as_sensitive_as_the_highest_rule_whose_categories_are_all_there() {
        assertThat(together(Level.INTERNAL, "customer").level()).isEqualTo(Level.INTERNAL);
        assertThat(together(Level.INTERNAL, "customer", "purchase-price").level()).isEqualTo(Level.CONFIDENTIAL);
        assertThat(together(Level.INTERNAL, "customer", "purchase-price", "staff")).isEqualTo(Label.of(Level.STRATEGIC, "customer", "purchase-price", "staff"));
        assertThat(together(Level.STRATEGIC, "customer", "purchase-price").level()).as("never lowered").isEqualTo(Level.STRATEGIC);
    }

    @Test
    void exceeds_a_workflow_above_its_ceiling_alone() {
        assertThat(Compilations.exceeds(workflow(Oversight.NONE, Level.INTERNAL), Label.of(Level.CONFIDENTIAL))).isTrue();
        assertThat(Compilations.exceeds(workflow(Oversight.NONE, Level.CONFIDENTIAL), Label.of(Level.CONFIDENTIAL, "staff"))).isFalse();
        assertThat(Compilations.exceeds(workflow(Oversight.NONE, null), Label.of(Level.STRATEGIC))).isFalse();
    }

    @Test
    void waits_for_a_person_where_the_workflow_or_its_level_asks_or_it_exceeds_the_ceiling() {
        var open = workflow(Oversight.NONE, Level.CONFIDENTIAL);
        assertThat(Compilations.mustBeReleased(POLICY, open, Label.of(Level.CONFIDENTIAL))).isFalse();
        assertThat(Compilations.mustBeReleased(POLICY, workflow(Oversight.BEFORE_RELEASE, Level.CONFIDENTIAL), Label.of(Level.PUBLIC))).isTrue();
        assertThat(Compilations.mustBeReleased(POLICY, workflow(Oversight.NONE, Level.INTERNAL), Label.of(Level.CONFIDENTIAL))).isTrue();
        assertThat(Compilations.mustBeReleased(POLICY, workflow(Oversight.NONE, Level.STRATEGIC), Label.of(Level.STRATEGIC)))
                .as("strategic waits unless the ladder says otherwise").isTrue();
        var relaxed = policy(List.of(new LevelControls(Level.STRATEGIC, Oversight.NONE, List.of(), null, null, null, null)));
        assertThat(Compilations.mustBeReleased(relaxed, workflow(Oversight.NONE, Level.STRATEGIC), Label.of(Level.STRATEGIC))).isFalse();
    }
}
