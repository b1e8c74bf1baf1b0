package io.gatehouse.query.sql;

import io.gatehouse.access.Predicate;

/** Conditions as SQL, for the bench. */
public final class SqlTextAccess {

    private SqlTextAccess() {
    }

    public static String condition(Predicate condition, String table) {
        return PredicateSql.of(condition, table).slots().stream().map(slot -> slot instanceof Slot.Relation relation ? DataSchema.LANDED.table(relation.table())
                : ((Slot.Text) slot).sql()).collect(java.util.stream.Collectors.joining());
    }
}
