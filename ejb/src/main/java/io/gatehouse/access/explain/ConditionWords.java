package io.gatehouse.access.explain;

import io.gatehouse.access.Predicate;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A bound condition as a line that people read: the policy's own notation, with the claims' values in place. */
public final class ConditionWords {

    private ConditionWords() {
    }

    public static String of(Predicate condition) {
        return switch (condition) {
            case Predicate.Always always -> "TRUE";
            case Predicate.Never never -> "FALSE";
            case Predicate.And and -> parts(and.parts(), " AND ");
            case Predicate.Or or -> parts(or.parts(), " OR ");
            case Predicate.Not not -> "NOT (" + of(not.part()) + ")";
            case Predicate.Compare c -> of(c.left()) + " " + c.comparison().sql() + " " + of(c.right());
            case Predicate.In in -> of(in.operand()) + " IN (" + in.values().stream().map(ConditionWords::of).collect(Collectors.joining(", ")) + ")";
            case Predicate.Between b -> of(b.operand()) + " BETWEEN " + of(b.low()) + " AND " + of(b.high());
            case Predicate.IsNull n -> of(n.operand()) + " IS NULL";
            case Predicate.Like like -> of(like.operand()) + " LIKE " + quoted(like.pattern());
            case Predicate.Via via -> via.on() + " IN " + via.parent() + " WHERE " + of(via.parentVisible());
        };
    }

    private static String parts(List<Predicate> parts, String between) {
        return parts.stream().map(part -> part instanceof Predicate.And || part instanceof Predicate.Or || part instanceof Predicate.Via
                ? "(" + of(part) + ")" : of(part)).collect(Collectors.joining(between));
    }

    private static String of(Predicate.Operand operand) {
        return switch (operand) {
            case Predicate.Column column -> column.field();
            case Predicate.Constant constant -> switch (constant.value()) {
                case null -> "NULL";
                case BigDecimal number -> number.toPlainString();
                case Boolean yes -> yes.toString().toUpperCase(java.util.Locale.ROOT);
                default -> quoted(constant.value().toString());
            };
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
