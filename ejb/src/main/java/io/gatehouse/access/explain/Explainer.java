package io.gatehouse.access.explain;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Reason;
import io.gatehouse.access.Reason.Rule;
import io.gatehouse.access.Trace;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.identity.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Explains one person's sight in one workflow: one decision, listened to, and read off in both directions. Pure. */
public final class Explainer {

    private final PolicySnapshot snapshot;
    private final Decision decision;
    private final Trace.Heard trace = new Trace.Heard();

    public Explainer(Caller caller, String workflow, PolicySnapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.decision = AccessRules.decide(caller, workflow, snapshot, today, trace);
    }

    /** What the person may see; empty where the workflow is not for them. */
    public Optional<Entitlement> entitlement() {
        return decision instanceof Decision.Permit permit ? Optional.of(permit.entitlement()) : Optional.empty();
    }

    /** Why the workflow is not for them; none where it is. */
    public List<Reason> admission() {
        return reasons(reason -> reason.dataset() == null);
    }

    public Explanation field(String dataset, String field) {
        var seen = dataset(entitlement(), dataset).flatMap(d -> d.field(field));
        var reasons = new ArrayList<>(reasons(reason -> reason.dataset() == null || reason.dataset().equals(dataset)
                && (reason.field() == null || reason.field().equals(field))));
        if (snapshot.catalog().dataset(dataset).isPresent() && landed(dataset, field).isEmpty()) {
            reasons.add(new Reason(Rule.FIELD_ABSENT, dataset, field, null, null, null));
        }
        return explained(seen.map(Shown::of).orElse(Shown.NONE), seen.map(Way::of).orElse(List.of()), reasons, dataset);
    }

    /** The dataset as a whole: its rows, and the fields that keep it from being seen in full. */
    public Explanation dataset(String dataset) {
        var seen = dataset(entitlement(), dataset);
        var reasons = new ArrayList<>(reasons(reason -> reason.dataset() == null || reason.dataset().equals(dataset) && reason.field() == null));
        if (seen.isEmpty() && entitlement().isPresent()) {
            reasons.addAll(reasons(reason -> dataset.equals(reason.dataset()) && reason.field() != null && reason.rule() != Rule.FIELD_NOT_GRANTED));
        }
        return explained(seen.map(found -> Shown.of(found, snapshot.catalog())).orElse(Shown.NONE), seen.map(d -> List.of(Way.of(d.rowVisible()))).orElse(List.of()),
                reasons, dataset);
    }

    private Explanation explained(Shown shown, List<Way> ways, List<Reason> reasons, String dataset) {
        if (shown == Shown.NONE && entitlement().isPresent() && reasons.isEmpty()) {
            reasons.add(new Reason(snapshot.policy().dataset(dataset).isPresent() ? Rule.NOT_GRANTED : Rule.DATASET_ABSENT, dataset, null, null, null, null));
        }
        return new Explanation(shown, ways, reasons);
    }

    private Optional<LandedDataset.LandedField> landed(String dataset, String field) {
        return snapshot.catalog().dataset(dataset).flatMap(d -> d.field(field));
    }

    private static Optional<Entitlement.Dataset> dataset(Optional<Entitlement> entitlement, String key) {
        return entitlement.flatMap(e -> Optional.ofNullable(e.datasets().get(key)));
    }

    private List<Reason> reasons(Predicate<Reason> which) {
        return trace.reasons().stream().filter(which).toList();
    }
}
