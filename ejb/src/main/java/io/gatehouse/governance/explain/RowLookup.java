package io.gatehouse.governance.explain;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Predicate;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Statements on datasets that look up one row by its identity, and whether a condition holds on it. They are read through
 * the entitlement of who looks, so an answer tells them nothing that they cannot see: a statement names every column that
 * its condition reads, of the row and of its parents, and finds nothing where one of them is hidden. Pure.
 */
final class RowLookup {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 1_000;
    private static final String ROW = "r";

    private final Entitlement entitlement;
    private final Entitlement.Dataset dataset;
    private final String identity;

    /**
     * Two statements that name the same fields, so that they speak of the same rows.
     *
     * @param seen finds something where the row and all that the condition reads of it are seen
     * @param holds finds something where the condition holds besides
     */
    record Truth(String seen, String holds) {
    }

    private RowLookup(Entitlement entitlement, Entitlement.Dataset dataset, String identity) {
        this.entitlement = entitlement;
        this.dataset = dataset;
        this.identity = identity;
    }

    /** Empty where the identity is not seen in full, or is not what the row says. */
    static Optional<RowLookup> of(Entitlement entitlement, DatasetSpec spec, Map<String, String> row) {
        var dataset = entitlement.datasets().get(spec.key());
        if (dataset == null || spec.identity().isEmpty() || !row.keySet().equals(new TreeSet<>(spec.identity()))) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        for (String name : spec.identity()) {
            var field = dataset.fields().get(name);
            if (field == null || !isPlain(field) || literal(field.type(), row.get(name)) == null) {
                return Optional.empty();
            }
            parts.add(column(ROW, name) + " = " + literal(field.type(), row.get(name)));
        }
        return Optional.of(new RowLookup(entitlement, dataset, String.join(" AND ", parts)));
    }

    /** Finds something where the row is seen, and the cell in it. @param field null: the row alone */
    String cell(String field) {
        return "SELECT " + (field == null ? "1 AS there" : column(ROW, field) + " AS cell") + " FROM " + quoted(dataset.key()) + " AS " + ROW + " WHERE " + identity;
    }

    /** Empty where who looks does not see in full what the condition reads. */
    Optional<Truth> truth(Predicate condition) {
        var reading = new Reading(quoted(dataset.key()) + " AS " + ROW);
        var holds = reading.of(condition, ROW, dataset);
        if (holds == null) {
            return Optional.empty();
        }
        var seen = "SELECT " + (reading.columns.isEmpty() ? "1 AS there" : String.join(", ", reading.columns)) + " FROM " + reading.from + " WHERE " + identity;
        return Optional.of(new Truth(seen, seen + " AND " + holds));
    }

    /** A condition being written down; null from any method: it reads something that is not seen in full. */
    private final class Reading {

        private final TreeSet<String> columns = new TreeSet<>();
        private final StringBuilder from;
        private int parents;

        Reading(String from) {
            this.from = new StringBuilder(from);
        }

        private String of(Predicate condition, String alias, Entitlement.Dataset of) {
            return switch (condition) {
                case Predicate.Always always -> "1 = 1";
                case Predicate.Never never -> "1 = 0";
                case Predicate.And and -> all(and.parts(), " AND ", alias, of);
                case Predicate.Or or -> all(or.parts(), " OR ", alias, of);
                case Predicate.Not not -> known("(NOT %s)", of(not.part(), alias, of));
                case Predicate.Compare c -> known("(%s " + c.comparison().sql() + " %s)", operand(c.left(), alias, of), operand(c.right(), alias, of));
                case Predicate.In in -> in(in, alias, of);
                case Predicate.Between b -> known("(%s BETWEEN %s AND %s)", operand(b.operand(), alias, of), operand(b.low(), alias, of), operand(b.high(), alias, of));
                case Predicate.IsNull n -> known("(%s IS NULL)", operand(n.operand(), alias, of));
                case Predicate.Like like -> known("(%s LIKE %s ESCAPE '\\')", operand(like.operand(), alias, of), quotedText(like.pattern()));
                case Predicate.Via via -> via(via, alias, of);
            };
        }

        private String all(List<Predicate> parts, String between, String alias, Entitlement.Dataset of) {
            var written = parts.stream().map(part -> of(part, alias, of)).toList();
            return written.contains(null) ? null : "(" + String.join(between, written) + ")";
        }

        private String in(Predicate.In in, String alias, Entitlement.Dataset of) {
            var values = in.values().stream().map(value -> operand(value, alias, of)).toList();
            return values.isEmpty() ? "1 = 0" : values.contains(null) ? null : known("(%s IN (%s))", operand(in.operand(), alias, of), String.join(", ", values));
        }

        private String via(Predicate.Via via, String alias, Entitlement.Dataset of) {
            var parent = entitlement.datasets().get(via.parent());
            if (parent == null) {
                return null;
            }
            var name = "p" + ++parents;
            var key = operand(new Predicate.Column(via.parentIdentity()), name, parent);
            var on = operand(new Predicate.Column(via.on()), alias, of);
            if (key == null || on == null) {
                return null;
            }
            from.append(" JOIN ").append(quoted(parent.key())).append(" AS ").append(name).append(" ON ").append(key).append(" = ").append(on);
            return of(via.parentVisible(), name, parent);
        }

        private String operand(Predicate.Operand operand, String alias, Entitlement.Dataset of) {
            return switch (operand) {
                case Predicate.Constant constant -> value(constant.value());
                case Predicate.Column column -> {
                    var field = of.fields().get(column.field());
                    if (field == null || !isPlain(field)) {
                        yield null;
                    }
                    columns.add(column(alias, column.field()));
                    yield column(alias, column.field());
                }
            };
        }
    }

    private static String known(String text, String... parts) {
        return Stream.of(parts).anyMatch(Objects::isNull) ? null : String.format(text, (Object[]) parts);
    }

    /** Seen in full wherever it is seen, so that a value compares as itself. */
    private static boolean isPlain(Entitlement.Field field) {
        return field.allowances().stream().allMatch(Entitlement.Allowance::isFull);
    }

    private static String literal(FieldType type, String text) {
        if (text == null || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            return null;
        }
        try {
            return value(switch (type) {
                case TEXT -> text;
                case NUMBER -> text.length() <= LONGEST_NUMBER && text.strip().matches("[+-]?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text.strip()) : null;
                case BOOLEAN -> text.strip().equals("true") ? Boolean.TRUE : text.strip().equals("false") ? Boolean.FALSE : null;
                case DATE -> LocalDate.parse(text.strip());
                case TIMESTAMP -> LocalDateTime.parse(text.strip().replace(' ', 'T'));
            });
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    private static String value(Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Boolean yes -> yes ? "TRUE" : "FALSE";
            case LocalDate day -> "DATE '" + day + "'";
            case LocalDateTime time -> "TIMESTAMP '" + time.toString().replace('T', ' ') + (time.getSecond() == 0 && time.getNano() == 0 ? ":00'" : "'");
            default -> quotedText(value.toString());
        };
    }

    private static String column(String alias, String name) {
        return alias + "." + quoted(name);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String quotedText(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
