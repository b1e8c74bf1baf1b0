package io.gatehouse.access;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.shared.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The right to read all rows without a caller, for figures that are published under disclosure control and for nothing else.
 * It reaches no field that appeared later and that nobody labelled, and no dataset whose fields the policy spells otherwise.
 * Whoever holds one shows nobody what it reads, but only what the control of disclosure leaves of it.
 */
public final class PublicationWork {

    private static final String WORKFLOW = "*publication";

    private final PolicySnapshot snapshot;
    private final Entitlement everything;

    private PublicationWork(PolicySnapshot snapshot, Entitlement everything) {
        this.snapshot = snapshot;
        this.everything = everything;
    }

    /** The work of publishing under a policy, on what is landed. */
    public static PublicationWork of(PolicySnapshot snapshot) {
        var datasets = new TreeMap<String, KnownDataset>();
        for (DatasetSpec spec : snapshot.policy().datasets()) {
            snapshot.catalog().dataset(spec.key()).filter(landed -> Spelling.agrees(snapshot.policy(), landed))
                    .map(landed -> dataset(spec, landed)).filter(dataset -> !dataset.fields().isEmpty())
                    .ifPresent(dataset -> datasets.put(spec.key(), KnownDataset.of(dataset)));
        }
        return new PublicationWork(snapshot, Entitlement.of(WORKFLOW, datasets, new TreeMap<>()));
    }

    private static Entitlement.Dataset dataset(DatasetSpec spec, LandedDataset landed) {
        var rules = new FieldRules(spec);
        var fields = new LinkedHashMap<String, Entitlement.Field>();
        for (LandedDataset.LandedField field : landed.fields()) {
            if (field.firstLanding() || DatasetRules.isLabelled(spec, field.name())) {
                fields.put(field.name(), new Entitlement.Field(field.name(), field.type(), rules.label(field.name()),
                        List.of(new Entitlement.Allowance(null, Predicates.ALWAYS))));
            }
        }
        return new Entitlement.Dataset(spec.key(), spec.title(), landed.table(),
                spec.identity().stream().filter(fields::containsKey).toList(), fields);
    }

    public PolicySnapshot snapshot() {
        return snapshot;
    }

    /** Every row of every field that may be published. */
    public Entitlement everything() {
        return everything;
    }

    /** What is published of a report; empty where it is not published. */
    public static Optional<Publication> publication(ReportSpec report) {
        return report.published() == null || report.published().label() == null ? Optional.empty() : Optional.of(Publication.of(report));
    }

    /** The label under which a field's values stand before they are published. */
    public Optional<Label> label(String dataset, String field) {
        return everything.dataset(dataset).flatMap(d -> d.field(field)).map(Entitlement.Field::label);
    }
}
