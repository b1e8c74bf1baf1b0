package io.gatehouse.access.inference;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * A computation of one column from others of its row: their sum, their product, or the first less the second. Counts as right where
 * it gives the target to its last digit, a half unit of rounding allowed.
 *
 * @param target place of the target among the figures
 * @param terms places of the columns that are read
 */
record Formula(Operation operation, int target, List<Integer> terms) {

    enum Operation {
        COPY(""), SUM(" + "), DIFFERENCE(" - "), PRODUCT(" * ");

        private final String sign;

        Operation(String sign) {
            this.sign = sign;
        }
    }

    static Formula of(Operation operation, int target, Integer... terms) {
        return new Formula(operation, target, Arrays.asList(terms));
    }

    /** Null where a column is. */
    BigDecimal value(BigDecimal[] row) {
        BigDecimal value = null;
        for (int term : terms) {
            var next = row[term];
            if (next == null) {
                return null;
            }
            value = value == null ? next : switch (operation) {
                case PRODUCT -> value.multiply(next);
                case DIFFERENCE -> value.subtract(next);
                case SUM, COPY -> value.add(next);
            };
        }
        return value;
    }

    /** In words of SQL, over names of columns. */
    String text(List<String> names) {
        return String.join(operation.sign, terms.stream().map(names::get).toList());
    }

    /** SQL: a term that changes nothing on this row makes the row tell nothing. */
    String tells(List<String> names) {
        var nothing = operation == Operation.PRODUCT ? " NOT IN (0, 1)" : " <> 0";
        return String.join(" AND ", terms.stream().map(t -> names.get(t) + nothing).toList());
    }
}
