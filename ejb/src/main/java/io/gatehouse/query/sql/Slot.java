package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;

/** A piece of compiled SQL: text, or a place that is filled later. */
sealed interface Slot {

    record Text(String sql) implements Slot {
    }

    /** The secured table of a dataset; filled once it is known which fields the whole statement names. */
    record Table(String dataset) implements Slot {
    }

    /** A landed table; the schema that it is read from is known when the statement is bound. */
    record Relation(String table) implements Slot {
    }

    /** The value of a declared parameter. */
    record Parameter(String name, FieldType type) implements Slot {
    }

    /** A bind with the padded HMAC key of a field, inner or outer pad. */
    record Key(boolean perRequest, FieldRef field, boolean inner) implements Slot {
    }
}
