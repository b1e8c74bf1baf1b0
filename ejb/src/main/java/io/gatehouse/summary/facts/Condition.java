package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** A condition on the rows of a report, with its meaning as SQL. A missing value fulfils only {@link Missing}. */
public sealed interface Condition {

    /** The test on rows of this sheet. */
    IntPredicate on(Sheet sheet);

    /** The same as an SQL condition on the report's columns. */
    String sql();

    /** The column is one of these values, in canonical text; or none of them. */
    record Among(String column, SortedSet<String> values, boolean negated) implements Condition {
        public Among {
            values = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }

        @Override
        public IntPredicate on(Sheet sheet) {
            var members = sheet.members(sheet.field(column));
            var wanted = new boolean[members.size()];
            values.stream().mapToInt(members::number).filter(member -> member >= 0).forEach(member -> wanted[member] = true);
            return row -> (members.of(row) >= 0 && wanted[members.of(row)]) != negated;
        }

        @Override
        public String sql() {
            var list = values.stream().map(Sql::text).collect(Collectors.joining(", "));
            return negated ? "(" + Sql.name(column) + " IS NULL OR CAST(" + Sql.name(column) + " AS text) NOT IN (" + list + "))"
                    : "CAST(" + Sql.name(column) + " AS text) IN (" + list + ")";
        }
    }

    /** The day of the column lies in the period; or outside of it. */
    record Within(String column, LocalDate from, LocalDate to, boolean negated) implements Condition {
        @Override
        public IntPredicate on(Sheet sheet) {
            var field = sheet.field(column);
            return row -> {
                var day = sheet.day(row, field);
                return day != null && negated == (day.isBefore(from) || day.isAfter(to));
            };
        }

        @Override
        public String sql() {
            return "CAST(" + Sql.name(column) + " AS date) " + (negated ? "NOT " : "") + "BETWEEN DATE '" + from
                    + "' AND DATE '" + to + "'";
        }
    }

    /** The number lies between the bounds, both included; null is no bound. */
    record Between(String column, BigDecimal low, BigDecimal high) implements Condition {
        @Override
        public IntPredicate on(Sheet sheet) {
            var field = sheet.field(column);
            return row -> {
                var value = sheet.number(row, field);
                return value != null && (low == null || value.compareTo(low) >= 0)
                        && (high == null || value.compareTo(high) <= 0);
            };
        }

        @Override
        public String sql() {
            var name = Sql.name(column);
            return low == null ? name + " <= " + high.toPlainString() : high == null ? name + " >= " + low.toPlainString()
                    : name + " BETWEEN " + low.toPlainString() + " AND " + high.toPlainString();
        }
    }

    /** The column holds no value, or zero where zero means that. */
    record Missing(String column, boolean zeroToo) implements Condition {
        @Override
        public IntPredicate on(Sheet sheet) {
            var field = sheet.field(column);
            return row -> sheet.isMissing(row, field);
        }

        @Override
        public String sql() {
            return zeroToo ? "NULLIF(" + Sql.name(column) + ", 0) IS NULL" : Sql.name(column) + " IS NULL";
        }
    }
}
