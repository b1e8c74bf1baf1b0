package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.Function;

/**
 * How a figure follows from the rows of a report: evaluated exactly here, and written as a scalar SQL expression over a
 * relation named {@code report}. Null where it is not defined.
 */
public sealed interface Quantity {

    MathContext EXACT = MathContext.DECIMAL128;

    BigDecimal of(Sheet sheet);

    String sql();

    /** The sum of a column; null when it has no value. */
    record Sum(Field field, Filter filter) implements Quantity {
        @Override
        public BigDecimal of(Sheet sheet) {
            return sheet.sum(field, filter.rows(sheet));
        }

        @Override
        public String sql() {
            return "(SELECT SUM(" + Sql.value(field) + ") FROM report" + filter.where() + ")";
        }
    }

    /** How many rows. */
    record Rows(Filter filter) implements Quantity {
        @Override
        public BigDecimal of(Sheet sheet) {
            return BigDecimal.valueOf(filter.rows(sheet).length);
        }

        @Override
        public String sql() {
            return "(SELECT COUNT(*) FROM report" + filter.where() + ")";
        }
    }

    /** How many rows have a value in the column. */
    record Values(Field field, Filter filter) implements Quantity {
        @Override
        public BigDecimal of(Sheet sheet) {
            int count = 0;
            for (int row : filter.rows(sheet)) {
                count += sheet.isMissing(row, field) ? 0 : 1;
            }
            return BigDecimal.valueOf(count);
        }

        @Override
        public String sql() {
            return "(SELECT COUNT(" + Sql.value(field) + ") FROM report" + filter.where() + ")";
        }
    }

    /** How many different values. */
    record Distinct(Field field, Filter filter) implements Quantity {
        @Override
        public BigDecimal of(Sheet sheet) {
            var members = sheet.members(field);
            var seen = new BitSet(members.size());
            for (int row : filter.rows(sheet)) {
                if (members.of(row) >= 0) {
                    seen.set(members.of(row));
                }
            }
            return BigDecimal.valueOf(seen.cardinality());
        }

        @Override
        public String sql() {
            return "(SELECT COUNT(DISTINCT " + Sql.name(field.name()) + ") FROM report" + filter.where() + ")";
        }
    }

    /** One to another. */
    record Ratio(Quantity numerator, Quantity denominator) implements Quantity {
        @Override
        public BigDecimal of(Sheet sheet) {
            return divide(numerator.of(sheet), denominator.of(sheet));
        }

        @Override
        public String sql() {
            return "(" + numerator.sql() + "::numeric / NULLIF(" + denominator.sql() + ", 0))";
        }
    }

    /** The relative change from one to another. */
    record Change(Quantity now, Quantity before) implements Quantity {
        @Override
        public BigDecimal of(Sheet sheet) {
            var ratio = divide(now.of(sheet), before.of(sheet));
            return ratio == null ? null : ratio.subtract(BigDecimal.ONE);
        }

        @Override
        public String sql() {
            return "(" + now.sql() + "::numeric / NULLIF(" + before.sql() + ", 0) - 1)";
        }
    }

    /** One less another. */
    record Difference(Quantity minuend, Quantity subtrahend) implements Quantity {
        @Override
        public BigDecimal of(Sheet sheet) {
            var left = minuend.of(sheet);
            var right = subtrahend.of(sheet);
            return (left == null ? BigDecimal.ZERO : left).subtract(right == null ? BigDecimal.ZERO : right);
        }

        @Override
        public String sql() {
            return "(COALESCE(" + minuend.sql() + ", 0) - COALESCE(" + subtrahend.sql() + ", 0))";
        }
    }

    /** The sum of the n members with the greatest sums. */
    record Top(Field field, Field by, int n, Filter filter) implements Quantity {
        @Override
        public BigDecimal of(Sheet sheet) {
            return sheet.sums(field, by, filter.rows(sheet)).values().stream().sorted(Comparator.reverseOrder())
                    .limit(n).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public String sql() {
            return "(SELECT SUM(s) FROM (SELECT SUM(" + Sql.value(field) + ") AS s FROM report" + filter.where()
                    + (filter.conditions().isEmpty() ? " WHERE " : " AND ") + Sql.name(by.name()) + " IS NOT NULL GROUP BY "
                    + Sql.name(by.name()) + " ORDER BY s DESC NULLS LAST LIMIT " + n + ") t)";
        }
    }

    /** The price part of a change: what the quantities of now cost more than at the prices of before, item by item. */
    record PriceEffect(Field amount, Field quantity, Field item, Filter now, Filter before) implements Quantity {
        @Override
        public BigDecimal of(Sheet sheet) {
            return PriceEffects.of(sheet, this);
        }

        @Override
        public String sql() {
            Function<Filter, String> side = filter -> "(SELECT " + Sql.name(item.name()) + " AS i, SUM(" + Sql.value(amount)
                    + ") AS a, SUM(" + Sql.value(quantity) + ") AS q FROM report" + filter.where() + " GROUP BY 1)";
            return "(SELECT SUM(n.a - n.q * b.a / b.q) FROM " + side.apply(now) + " n JOIN " + side.apply(before)
                    + " b ON b.i = n.i WHERE n.q <> 0 AND b.q <> 0)";
        }
    }

    /** A bound that the sentence itself sets. */
    record Given(BigDecimal value) implements Quantity {
        @Override
        public BigDecimal of(Sheet sheet) {
            return value;
        }

        @Override
        public String sql() {
            return value.toPlainString();
        }
    }

    static BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0 ? null
                : numerator.divide(denominator, EXACT);
    }
}
