package io.gatehouse.query.sql;

import io.gatehouse.access.Predicate;

/** Conditions as SQL, for the bench. */
public final class SqlTextAccess {

    private SqlTextAccess() {
    }

    public static String condition(Predicate condition, String table) {
        return PredicateSql.of(condition, table);
    }
}
