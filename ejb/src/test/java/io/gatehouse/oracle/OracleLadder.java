package io.gatehouse.oracle;

import io.gatehouse.policy.CompilationRule;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.LevelControls;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.util.Optional;

/**
 * The control ladder and the compilation rules, read from the policy's text: what the file says of a level holds; what it
 * leaves out is no export and a person's release for strategic, and no restriction below.
 */
final class OracleLadder {

    /**
     * What becomes of an answer.
     *
     * @param label with what lies together in it
     * @param refused rows of it are refused: it is above what the workflow may read
     * @param waits a summary of it waits for a person
     */
    record Fate(Label label, boolean refused, boolean exported, boolean waits) {
    }

    private final Policy policy;

    OracleLadder(Policy policy) {
        this.policy = policy;
    }

    /** A grant has a first and a last day within the longest time that its level allows, where it allows only so long. */
    boolean givesAsLong(Level level, Grant grant) {
        var longest = said(level).map(LevelControls::longestGrant);
        if (longest.isEmpty()) {
            return true;
        }
        return grant.from() != null && grant.until() != null && !grant.from().plus(longest.get()).isBefore(grant.until());
    }

    Fate of(Label label, WorkflowSpec workflow) {
        var level = label.level();
        for (CompilationRule rule : policy.compilations()) {
            boolean together = rule.categories().stream().allMatch(category -> label.categories().contains(category));
            level = together && rule.level().compareTo(level) > 0 ? rule.level() : level;
        }
        boolean above = level.compareTo(workflow.ceiling().level()) > 0;
        boolean exported = said(level).map(LevelControls::export).orElse(level != Level.STRATEGIC);
        boolean released = said(level).map(LevelControls::oversight).map(oversight -> oversight == Oversight.BEFORE_RELEASE).orElse(level == Level.STRATEGIC);
        return new Fate(new Label(level, label.categories()), above, exported, above || released || workflow.oversight() == Oversight.BEFORE_RELEASE);
    }

    private Optional<LevelControls> said(Level level) {
        return policy.controls().stream().filter(controls -> controls.level() == level).findFirst();
    }
}
