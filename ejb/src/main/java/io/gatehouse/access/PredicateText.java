package io.gatehouse.access;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/** The canonical text of a predicate: equal texts iff equal predicates; for fingerprints and footprints, not for people or SQL. */
public final class PredicateText {

    private PredicateText() {
    }

    public static String of(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Always always -> "always";
            case Predicate.Never never -> "never";
            case Predicate.And and -> list("and", and.parts().stream().map(PredicateText::of).toList());
            case Predicate.Or or -> list("or", or.parts().stream().map(PredicateText::of).toList());
            case Predicate.Not not -> "not(" + of(not.part()) + ")";
            case Predicate.Compare c -> "(" + of(c.left()) + c.comparison().sql() + of(c.right()) + ")";
            case Predicate.In in -> list("in", java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(of(in.operand())), in.values().stream().map(PredicateText::of).sorted()).toList());
            case Predicate.Between b -> "between(" + of(b.operand()) + "," + of(b.low()) + "," + of(b.high()) + ")";
            case Predicate.IsNull n -> "null(" + of(n.operand()) + ")";
            case Predicate.Like like -> "like(" + of(like.operand()) + "," + quote(like.pattern()) + ")";
            case Predicate.Via via -> "via(" + quote(via.on()) + "," + quote(via.parent()) + ","
                    + quote(via.parentIdentity()) + "," + of(via.parentVisible()) + ")";
        };
    }

    private static String list(String name, java.util.List<String> parts) {
        return parts.stream().collect(Collectors.joining(",", name + "(", ")"));
    }

    private static String of(Predicate.Operand operand) {
        return switch (operand) {
            case Predicate.Column column -> "column " + quote(column.field());
            case Predicate.Constant constant -> constant(constant.value());
        };
    }

    private static String constant(Object value) {
        return switch (value) {
            case null -> "null";
            case BigDecimal number -> "number " + number.stripTrailingZeros().toPlainString();
            default -> value.getClass().getSimpleName() + " " + quote(value.toString());
        };
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
