package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An expression in PostgreSQL's words, with what must be known of it.
 *
 * @param type null for a bare NULL
 * @param fields all that it names, through derived tables too
 * @param origin the field whose value it is, or whose values it adds up or picks from; else null
 * @param size a bound that holds on all rows, hidden ones too: for numbers the digits on either side of the point, for text
 *     the characters
 * @param normal for numbers: without trailing zeros, so that equal values are equal bytes
 */
record Expr(Fragment sql, FieldType type, SortedSet<FieldRef> fields, FieldRef origin, long size, boolean normal) {

    /** What landing accepts. */
    static final long SIZE_OF_LANDED_NUMBER = 1_000;
    static final long SIZE_OF_LANDED_TEXT = 16_777_216;

    /** PostgreSQL holds 131,072 digits before the point, and 1 GiB of text. */
    private static final long MOST_DIGITS = 100_000;
    private static final long MOST_CHARACTERS = 60_000_000;

    static final SortedSet<FieldRef> NO_FIELDS = Collections.emptySortedSet();

    Expr {
        if (type == FieldType.NUMBER && size > MOST_DIGITS || type == FieldType.TEXT && size > MOST_CHARACTERS) {
            throw SqlRefusal.tooComplex();
        }
    }

    static long landedSize(FieldType type) {
        return type == FieldType.NUMBER ? SIZE_OF_LANDED_NUMBER : type == FieldType.TEXT ? SIZE_OF_LANDED_TEXT : 0;
    }

    static Expr constant(Fragment sql, FieldType type, long size) {
        return new Expr(sql, type, NO_FIELDS, null, size, true);
    }

    static Expr number(Fragment sql, long digits, boolean normal, Expr... of) {
        return new Expr(sql, FieldType.NUMBER, fields(java.util.List.of(of)), null, digits, normal);
    }

    static Expr text(Fragment sql, long characters, Expr... of) {
        return new Expr(sql, FieldType.TEXT, fields(java.util.List.of(of)), null, characters, true);
    }

    static Expr condition(Fragment sql, Collection<Expr> of) {
        return new Expr(sql, FieldType.BOOLEAN, fields(of), null, 0, true);
    }

    static Expr other(Fragment sql, FieldType type, Expr... of) {
        return new Expr(sql, type, fields(java.util.List.of(of)), null, 0, true);
    }

    static SortedSet<FieldRef> fields(Collection<Expr> of) {
        var all = new TreeSet<FieldRef>();
        of.forEach(e -> all.addAll(e.fields));
        return all;
    }

    Expr from(FieldRef field) {
        return new Expr(sql, type, fields, field, size, normal);
    }

    Expr naming(Collection<FieldRef> more) {
        var all = new TreeSet<>(fields);
        all.addAll(more);
        return new Expr(sql, type, all, origin, size, normal);
    }

    /** The number without trailing zeros. */
    Fragment normalised() {
        return normal ? sql : Fragment.of("trim_scale(", sql, ")");
    }
}
