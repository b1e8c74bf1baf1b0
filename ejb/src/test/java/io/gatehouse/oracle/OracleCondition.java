package io.gatehouse.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row condition with the caller's claims in it, evaluated in SQL's three-valued logic on one row at a time:
 * {@code null} is NULL. Names of columns are in the landed spelling.
 */
interface OracleCondition {

    Boolean on(Map<String, Object> row);

    /** What a condition can be read from. */
    record Context(Map<String, io.gatehouse.shared.FieldType> columns, Map<String, List<String>> claims) {
    }

    /** The condition, or empty where it is unreadable, or a claim that it uses is missing, empty or does not convert. */
    static Optional<OracleCondition> read(String text, Context context) {
        try {
            return Optional.of(new OracleConditionParser(text, context).read());
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** Denies the whole condition. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    static OracleCondition and(OracleCondition left, OracleCondition right) {
        return row -> {
            Boolean a = left.on(row);
            Boolean b = right.on(row);
            return Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b) ? Boolean.FALSE : a == null || b == null ? null : Boolean.TRUE;
        };
    }

    static OracleCondition or(OracleCondition left, OracleCondition right) {
        return row -> {
            Boolean a = left.on(row);
            Boolean b = right.on(row);
            return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b) ? Boolean.TRUE : a == null || b == null ? null : Boolean.FALSE;
        };
    }

    static OracleCondition not(OracleCondition part) {
        return row -> {
            Boolean a = part.on(row);
            return a == null ? null : !a;
        };
    }
}
