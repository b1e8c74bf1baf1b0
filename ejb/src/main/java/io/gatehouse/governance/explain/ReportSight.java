package io.gatehouse.governance.explain;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Compilations;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Footprints;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Predicate;
import io.gatehouse.access.Reason;
import io.gatehouse.access.Reason.Rule;
import io.gatehouse.access.explain.Explainer;
import io.gatehouse.access.explain.Explanation;
import io.gatehouse.access.explain.Shown;
import io.gatehouse.identity.Caller;
import io.gatehouse.query.ReportReach;
import io.gatehouse.query.ReportReader;
import io.gatehouse.shared.FieldRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Why a report is, or is not, visible to somebody. Depends on policy, entitlement and what is landed; reads no row. */
@ApplicationScoped
public class ReportSight {

    @Inject
    private ReportReader reader;

    /**
     * @param leftOut columns that are left out for the person: for who governs
     * @param own how much the person themselves may hear that they see: of the columns that are left
     */
    record Told(Explanation explanation, List<String> leftOut, Shown own) {
    }

    Told told(Explainer explainer, Caller caller, String workflow, String report, PolicySnapshot snapshot) {
        var spec = snapshot.policy().report(report);
        var entitlement = explainer.entitlement();
        if (spec.isEmpty() || entitlement.isEmpty()) {
            return nothing(spec.isEmpty() ? List.of(about(Rule.REPORT_ABSENT, report)) : explainer.admission());
        }
        var admission = new Admission(caller, snapshot.policy().workflow(workflow).orElseThrow(), entitlement.get(), snapshot);
        if (entitlement.get().publishedReports().contains(report)) { // its kept figures, never cut and never of fewer rows
            boolean kept = reader.visible(admission).stream().anyMatch(visible -> visible.key().equals(report));
            return kept ? new Told(new Explanation(Shown.FULL, List.of(), List.of()), List.of(), Shown.FULL) : nothing(List.of(about(Rule.REPORT_UNFIT, report)));
        }
        var reach = reader.reach(admission, spec.get());
        if (reach.isEmpty()) {
            return nothing(List.of(about(Rule.REPORT_UNFIT, report)));
        }
        return told(explainer, admission, reach.get());
    }

    private static Told told(Explainer explainer, Admission admission, ReportReach reach) {
        var reasons = new LinkedHashSet<Reason>();
        for (FieldRef ref : reach.named()) {
            if (shown(explainer, admission.entitlement(), ref) != Shown.FULL) {
                reasons.addAll((isRows(ref) ? explainer.dataset(ref.dataset()) : explainer.field(ref.dataset(), ref.field())).reasons());
            }
        }
        if (!reach.visible()) {
            return nothing(List.copyOf(reasons));
        }
        if (Compilations.exceeds(admission.workflow(), reach.label())) {
            reasons.add(new Reason(Rule.COMPILED_LABEL, null, null, null, null, reach.label().level().code()));
            return nothing(List.copyOf(reasons));
        }
        boolean full = reach.kept().stream().allMatch(ref -> shown(explainer, admission.entitlement(), ref) == Shown.FULL);
        return new Told(new Explanation(full && reach.leftOut().isEmpty() ? Shown.FULL : Shown.PART, List.of(), List.copyOf(reasons)),
                reach.leftOut(), full ? Shown.FULL : Shown.PART);
    }

    private static Shown shown(Explainer explainer, Entitlement entitlement, FieldRef ref) {
        return !isRows(ref) ? explainer.field(ref.dataset(), ref.field()).shown()
                : entitlement.dataset(ref.dataset()).filter(dataset -> dataset.rowVisible() instanceof Predicate.Always).isPresent() ? Shown.FULL : Shown.PART;
    }

    private static boolean isRows(FieldRef ref) {
        return ref.field().equals(Footprints.ROWS);
    }

    /** The datasets that a report names as it was written; none where there is no such report, or it fits nothing. */
    Set<String> datasets(PolicySnapshot snapshot, String report) {
        var keys = new TreeSet<String>();
        snapshot.policy().report(report).flatMap(spec -> reader.named(snapshot.catalog(), spec))
                .ifPresent(named -> named.forEach(ref -> keys.add(ref.dataset())));
        return keys;
    }

    private static Told nothing(List<Reason> reasons) {
        return new Told(new Explanation(Shown.NONE, List.of(), reasons), List.of(), Shown.NONE);
    }

    private static Reason about(Rule rule, String report) {
        return new Reason(rule, null, null, null, null, report);
    }
}
