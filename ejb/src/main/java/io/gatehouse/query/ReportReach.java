package io.gatehouse.query;

import io.gatehouse.access.Compilations;
import io.gatehouse.policy.Policy;
import io.gatehouse.query.sql.CompiledQuery;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.Label;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far a report reaches for somebody: for who explains it to those who govern, never for its reader. It depends on the
 * report, on what is landed and on the entitlement alone.
 *
 * @param named all fields that the report names as it was written; field {@code *} for rows alone
 * @param kept those of them that are left for this reader; none where it is not visible
 * @param leftOut the columns that are left out for this reader
 * @param label of what is left, raised where it lies together; null where nothing is
 */
public record ReportReach(SortedSet<FieldRef> named, SortedSet<FieldRef> kept, List<String> leftOut, Label label) {

    public ReportReach {
        named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
        kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
        leftOut = List.copyOf(leftOut);
    }

    /** Whether it is visible at all. */
    public boolean visible() {
        return label != null;
    }

    /** Of a published report: its figures, and none of its fields. */
    static ReportReach published(SortedSet<FieldRef> named, Label label) {
        return new ReportReach(named, new TreeSet<>(), List.of(), label);
    }

    static ReportReach of(SortedSet<FieldRef> named, Optional<CompiledQuery> cut, Policy policy) {
        return new ReportReach(named, cut.map(CompiledQuery::named).orElseGet(TreeSet::new), cut.map(CompiledQuery::dropped).orElse(List.of()),
                cut.map(query -> Compilations.label(policy, query.label())).orElse(null));
    }
}
