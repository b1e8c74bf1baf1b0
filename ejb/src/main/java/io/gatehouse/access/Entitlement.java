package io.gatehouse.access;

import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one caller may see in one workflow: a capability. Code that reads data must hold one, and only this package
 * makes them, from {@link AccessRules#decide}. Immutable; equal rights give equal fingerprints, whoever holds them.
 */
public final class Entitlement {

    private final String workflow;
    private final Map<String, Dataset> datasets;
    private final SortedMap<String, Publication> publications;
    private final String fingerprint;
    private final SortedSet<String> tables;

    private Entitlement(String workflow, Map<String, Dataset> datasets, SortedMap<String, Publication> publications, String fingerprint,
                        SortedSet<String> tables) {
        this.workflow = workflow;
        this.datasets = Collections.unmodifiableMap(datasets);
        this.publications = Collections.unmodifiableSortedMap(new TreeMap<>(publications));
        this.fingerprint = fingerprint;
        this.tables = Collections.unmodifiableSortedSet(tables);
    }

    static Entitlement of(String workflow, SortedMap<String, KnownDataset> known, SortedMap<String, Publication> publications) {
        var datasets = new LinkedHashMap<String, Dataset>();
        var tables = new TreeSet<String>();
        known.forEach((key, dataset) -> {
            datasets.put(key, dataset.dataset());
            tables.addAll(dataset.tables());
        });
        return new Entitlement(workflow, datasets, publications, Fingerprints.of(workflow, known.values(), publications.values()), tables);
    }

    public String workflow() {
        return workflow;
    }

    /** The datasets that exist for this caller (those with at least one existing field), by key, in key order. */
    public Map<String, Dataset> datasets() {
        return datasets;
    }

    /** The dataset of that key, in any case of letters, if it exists for this caller. */
    public Optional<Dataset> dataset(String key) {
        var exact = datasets.get(key);
        return exact != null ? Optional.of(exact)
                : datasets.values().stream().filter(d -> d.key().equalsIgnoreCase(key)).findFirst();
    }

    /** Keys of published reports granted in this workflow. */
    public SortedSet<String> publishedReports() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(publications.keySet()));
    }

    /** Published reports granted in this workflow, by key. */
    public SortedMap<String, Publication> publications() {
        return publications;
    }

    /** The publication of the report of that key, if it was granted. */
    public Optional<Publication> publication(String report) {
        return Optional.ofNullable(publications.get(report));
    }

    /**
     * {@code sha256} in hex over what may be seen and under which conditions. It does not depend on where the data stand
     * (the tables' names), so it outlives a landing; a cache of compiled SQL needs {@link #tables()} in its key as well.
     */
    public String fingerprint() {
        return fingerprint;
    }

    /** The tables that hold the datasets now, parents of row rules included. */
    public SortedSet<String> tables() {
        return tables;
    }

    /**
     * A dataset as far as it exists.
     *
     * @param table the unquoted name of its table in schema {@code landed}
     * @param fields the existing fields by name, in the source's order
     * @param identity those identity fields that exist, in the policy's order
     */
    public record Dataset(String key, String title, String table, List<String> identity, Map<String, Field> fields) {
        public Dataset {
            identity = List.copyOf(identity);
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The field of that name, in any case of letters, if it exists for this caller. */
        public Optional<Field> field(String name) {
            var exact = fields.get(name);
            return exact != null ? Optional.of(exact)
                    : fields.values().stream().filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
        }

        /** Where a row is visible: where a cell of it is, by a pair that does not mask to null. */
        public Predicate rowVisible() {
            return Predicates.or(fields.values().stream().flatMap(f -> f.allowances().stream())
                    .filter(a -> !a.isNullMask()).map(Allowance::condition).toList());
        }
    }

    /**
     * A field that exists.
     *
     * @param label the label of its value as this caller sees it
     * @param allowances in order of preference: the first whose condition is TRUE on a row says how the cell is seen
     */
    public record Field(String name, FieldType type, Label label, List<Allowance> allowances) {
        public Field {
            allowances = List.copyOf(allowances);
        }

        /** Where the cell is visible, masked or not. */
        public Predicate visible() {
            return Predicates.or(allowances.stream().map(Allowance::condition).toList());
        }
    }

    /** One way in which a cell is visible: in full where mask is null, on the rows of the condition. */
    public record Allowance(MaskSpec mask, Predicate condition) {

        public boolean isFull() {
            return mask == null;
        }

        public boolean isNullMask() {
            return mask != null && mask.kind() == MaskSpec.Kind.NULL;
        }
    }
}
