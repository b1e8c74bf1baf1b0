package io.gatehouse.leaktest.view;

import java.util.Map;
import java.util.Optional;

/** Rows, as a condition in SQL on the table that goes by an alias. */
@FunctionalInterface
interface Condition {

    String on(String alias);

    /** Reads a row condition; empty where a claim or a column that it uses is missing or does not fit, which denies. */
    static Optional<Condition> read(String text, ConditionReader.Context context) {
        try {
            return Optional.of(new ConditionReader(text, context).read());
        } catch (DeniedException denied) {
            return Optional.empty();
        }
    }

    /** The columns that a condition compares with claims, by claim; for making up people. */
    static Map<String, String> columnsOfClaims(String text) {
        return ConditionReader.columnsOfClaims(text);
    }

    /** Denies the whole condition. */
    final class DeniedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DeniedException(String why) {
            super(why);
        }
    }
}
