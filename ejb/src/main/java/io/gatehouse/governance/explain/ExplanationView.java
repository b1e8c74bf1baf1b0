package io.gatehouse.governance.explain;

import io.gatehouse.access.Reason;
import io.gatehouse.access.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why something is or is not visible.
 *
 * @param shown {@code full part masked none}
 * @param row where one row is asked about: {@code seen}, {@code unseen}, or {@code untold}, because who asks may not see the
 *     row with all that decides; else null
 * @param ways how its cells are seen
 * @param leftOut columns of a report that the person does not get; none where somebody asks about themselves
 * @param reasons the steps of the decision; none where somebody asks about themselves
 * @param policyVersion under which it was decided; null where the reader is not told
 */
public record ExplanationView(boolean visible, String shown, String row, List<Way> ways, List<String> leftOut, List<Step> reasons, Long policyVersion) {

    /** For who is denied, whatever was asked. */
    static final ExplanationView NOTHING = new ExplanationView(false, "none", null, List.of(), List.of(), List.of(), null);

    /**
     * @param mask {@code full} or the mask
     * @param restricted whether on some rows only
     * @param rows the condition in words; null where it holds on every row, and where the reader may not know its columns
     * @param holds whether it holds on the row that is asked about; null where none is, and where who asks may not know
     */
    public record Way(String mask, boolean restricted, String rows, Boolean holds) {
        static Way of(io.gatehouse.access.explain.Way way) {
            return new Way(way.mask(), way.restricted(), way.rows(), null);
        }

        Way holding(Boolean holds) {
            return new Way(mask, restricted, rows, holds);
        }

        Way withoutRows() {
            return new Way(mask, restricted, null, null);
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
        leftOut = List.copyOf(leftOut);
        reasons = List.copyOf(reasons);
    }

    static ExplanationView whole(Explanation explanation, long policyVersion) {
        return new ExplanationView(explanation.visible(), explanation.shown().code(), null, explanation.ways().stream().map(Way::of).toList(),
                List.of(), steps(explanation), policyVersion);
    }

    static ExplanationView ofReport(ReportSight.Told told, long policyVersion) {
        return new ExplanationView(told.explanation().visible(), told.explanation().shown().code(), null, List.of(), told.leftOut(),
                steps(told.explanation()), policyVersion);
    }

    /**
     * The same about one row.
     *
     * @param holds for each way, in their order, whether it holds on the row; empty where who asks may not know
     */
    ExplanationView onRow(List<Optional<Boolean>> holds) {
        var told = new ArrayList<Way>();
        for (int i = 0; i < ways.size(); i++) {
            told.add(ways.get(i).holding(holds.get(i).orElse(null)));
        }
        boolean seen = holds.stream().anyMatch(each -> each.orElse(false));
        boolean known = seen || holds.stream().allMatch(Optional::isPresent);
        return new ExplanationView(known ? seen : visible, known && !seen ? "none" : shown, seen ? "seen" : known ? "unseen" : "untold",
                told, leftOut, reasons, policyVersion);
    }

    /** For who asks about nobody in particular. */
    ExplanationView withoutRows() {
        return new ExplanationView(visible, shown, row, ways.stream().map(Way::withoutRows).toList(), leftOut, reasons, policyVersion);
    }

    /** What somebody may know of their own sight. */
    static ExplanationView own(Explanation explanation) {
        return !explanation.visible() ? NOTHING : new ExplanationView(true, explanation.shown().code(), null,
                explanation.ways().stream().map(way -> Way.of(way).withoutRows()).distinct().toList(), List.of(), List.of(), null);
    }

    /** What somebody may know of a row that they see. */
    ExplanationView seen() {
        return new ExplanationView(visible, shown, "seen", ways, leftOut, reasons, policyVersion);
    }

    static ExplanationView ownReport(ReportSight.Told told) {
        return !told.explanation().visible() ? NOTHING
                : new ExplanationView(true, told.own().code(), null, List.of(), List.of(), List.of(), null);
    }

    private static List<Step> steps(Explanation explanation) {
        return explanation.reasons().stream().map(Step::of).toList();
    }
}
