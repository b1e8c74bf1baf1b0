package io.gatehouse.governance.explain;

import io.gatehouse.access.Reason;
import io.gatehouse.access.explain.Explanation;
import java.util.List;

/**
 * Why something is or is not visible.
 *
 * @param shown {@code full part masked none}
 * @param ways how its cells are seen
 * @param reasons the steps of the decision; none where somebody asks about themselves
 * @param policyVersion under which it was decided; null where the reader is not told
 */
public record ExplanationView(boolean visible, String shown, List<Way> ways, List<Step> reasons, Long policyVersion) {

    /** For who is denied, whatever was asked. */
    static final ExplanationView NOTHING = new ExplanationView(false, "none", List.of(), List.of(), null);

    /**
     * @param mask {@code full} or the mask
     * @param restricted whether on some rows only
     * @param rows the condition in words; null where it holds on every row, and where the reader may not know its columns
     */
    public record Way(String mask, boolean restricted, String rows) {
        static Way of(io.gatehouse.access.explain.Way way) {
            return new Way(way.mask(), way.restricted(), way.rows());
        }

        Way withoutRows() {
            return new Way(mask, restricted, null);
        }
    }

    /**
     * A step of the decision.
     *
     * @param rule a stable code
     * @param entry the place of the grant or denial among its role's, from 0; or null
     */
    public record Step(String rule, String dataset, String field, String role, Integer entry, String detail) {
        static Step of(Reason reason) {
            return new Step(reason.rule().code(), reason.dataset(), reason.field(), reason.role(), reason.entry(), reason.detail());
        }
    }

    public ExplanationView {
        ways = List.copyOf(ways);
        reasons = List.copyOf(reasons);
    }

    static ExplanationView whole(Explanation explanation, long policyVersion) {
        return new ExplanationView(explanation.visible(), explanation.shown().code(), explanation.ways().stream().map(Way::of).toList(),
                explanation.reasons().stream().map(Step::of).toList(), policyVersion);
    }

    /** What somebody may know of their own sight. */
    static ExplanationView own(Explanation explanation) {
        return !explanation.visible() ? NOTHING : new ExplanationView(true, explanation.shown().code(),
                explanation.ways().stream().map(way -> Way.of(way).withoutRows()).distinct().toList(), List.of(), null);
    }
}
