package io.gatehouse.access;

import java.util.List;

/**
 * A row condition with the caller's claims already in it: a boolean expression over one dataset's columns.
 * Three-valued as in SQL; a row satisfies it only where it is TRUE. Values are those of the column's type
 * ({@link io.gatehouse.shared.FieldType}); text compares by code point, numbers by value.
 */
public sealed interface Predicate {

    /** Every row. */
    record Always() implements Predicate {
    }

    /** No row. */
    record Never() implements Predicate {
    }

    record And(List<Predicate> parts) implements Predicate {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Predicate> parts) implements Predicate {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Predicate part) implements Predicate {
    }

    /** One side of a comparison. */
    sealed interface Operand {
    }

    record Column(String field) implements Operand {
    }

    /** A value of one of the landed types, or null. */
    record Constant(Object value) implements Operand {
    }

    enum Comparison {
        EQUAL("="), NOT_EQUAL("<>"), LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">=");

        private final String sql;

        Comparison(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    record Compare(Operand left, Comparison comparison, Operand right) implements Predicate {
    }

    record In(Operand operand, List<Operand> values) implements Predicate {
        public In {
            values = List.copyOf(values);
        }
    }

    record Between(Operand operand, Operand low, Operand high) implements Predicate {
    }

    record IsNull(Operand operand) implements Predicate {
    }

    /** SQL LIKE with {@code \} as its escape; the pattern is a literal. */
    record Like(Operand operand, String pattern) implements Predicate {
    }

    /**
     * Rows whose parent row is visible: the row of dataset {@code parent} whose {@code parentIdentity} equals this row's
     * {@code on} satisfies {@code parentVisible}. {@code parentTable} is where the parent's rows stand now; it is no part
     * of what may be seen.
     */
    record Via(String on, String parent, String parentTable, String parentIdentity, Predicate parentVisible)
            implements Predicate {
    }
}
