package io.gatehouse.access;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the tables that secured datasets read, through row rules too. */
final class Tables {

    private Tables() {
    }

    static SortedSet<String> of(Collection<Entitlement.Dataset> datasets) {
        var tables = new TreeSet<String>();
        for (Entitlement.Dataset dataset : datasets) {
            tables.add(dataset.table());
            dataset.fields().values().forEach(field -> field.allowances().forEach(a -> collect(a.condition(), tables)));
        }
        return tables;
    }

    private static void collect(Predicate predicate, SortedSet<String> tables) {
        switch (predicate) {
            case Predicate.And and -> and.parts().forEach(part -> collect(part, tables));
            case Predicate.Or or -> or.parts().forEach(part -> collect(part, tables));
            case Predicate.Not not -> collect(not.part(), tables);
            case Predicate.Via via -> {
                tables.add(via.parentTable());
                collect(via.parentVisible(), tables);
            }
            default -> { }
        }
    }
}
