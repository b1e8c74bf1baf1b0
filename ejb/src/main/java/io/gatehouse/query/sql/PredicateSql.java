package io.gatehouse.query.sql;

import io.gatehouse.access.Predicate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Row conditions as SQL over one table's columns. A row whose parent reference is NULL has no parent, so it is not visible.
 * Values are typed literals, see {@link SqlText}.
 */
final class PredicateSql {

    private PredicateSql() {
    }

    /** @param table the alias of the table; nested parents get longer ones */
    static Fragment of(Predicate predicate, String table) {
        return switch (predicate) {
            case Predicate.And and -> join(and.parts(), " AND ", table);
            case Predicate.Or or -> join(or.parts(), " OR ", table);
            case Predicate.Not not -> Fragment.of("(NOT ", of(not.part(), table), ")");
            case Predicate.Via via -> via(via, table);
            default -> Fragment.of(plain(predicate, table));
        };
    }

    /** Of one row of one table alone. */
    private static String plain(Predicate predicate, String table) {
        return switch (predicate) {
            case Predicate.Always always -> "TRUE";
            case Predicate.Never never -> "FALSE";
            case Predicate.Compare c -> "(" + of(c.left(), table) + " " + c.comparison().sql() + " " + of(c.right(), table) + ")";
            case Predicate.In in -> in.values().isEmpty() ? "FALSE" : "(" + of(in.operand(), table) + " IN ("
                    + in.values().stream().map(v -> of(v, table)).collect(Collectors.joining(", ")) + "))";
            case Predicate.Between b -> "(" + of(b.operand(), table) + " BETWEEN " + of(b.low(), table) + " AND " + of(b.high(), table) + ")";
            case Predicate.IsNull n -> "(" + of(n.operand(), table) + " IS NULL)";
            case Predicate.Like like -> "(" + of(like.operand(), table) + " LIKE " + SqlText.likePattern(like.pattern()) + ")";
            case Predicate.And and -> throw composed();
            case Predicate.Or or -> throw composed();
            case Predicate.Not not -> throw composed();
            case Predicate.Via via -> throw composed();
        };
    }

    private static IllegalStateException composed() {
        return new IllegalStateException("not of one row alone");
    }

    private static Fragment via(Predicate.Via via, String table) {
        var parent = table + "p";
        var visible = via.parentVisible() instanceof Predicate.Always ? "" : Fragment.of(" AND ", of(via.parentVisible(), parent));
        return Fragment.of("EXISTS (SELECT FROM ", new Slot.Relation(via.parentTable()), " AS " + parent + " WHERE " + parent + "."
                + SqlText.name(via.parentIdentity()) + " = " + table + "." + SqlText.name(via.on()), visible, ")");
    }

    private static Fragment join(List<Predicate> parts, String word, String table) {
        return Fragment.of("(", Fragment.join(word, parts.stream().map(p -> of(p, table)).toList()), ")");
    }

    private static String of(Predicate.Operand operand, String table) {
        return switch (operand) {
            case Predicate.Column column -> table + "." + SqlText.name(column.field());
            case Predicate.Constant constant -> SqlText.literal(constant.value());
        };
    }
}
