package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A lexical scope: the FROM items of one SELECT by their names, inside those of the SELECT around it. */
final class Names {

    private final Names outer;
    private final With with;
    private final List<Source> sources = new ArrayList<>();

    Names(Names outer, With with) {
        this.outer = outer;
        this.with = with;
    }

    Names outer() {
        return outer;
    }

    With with() {
        return with;
    }

    List<Source> sources() {
        return sources;
    }

    void add(Source source) {
        sources.add(source);
    }

    /** The FROM item of that name, from the inside out; null if there is none. */
    Source source(String name) {
        for (Source source : sources) {
            if (source.isNamed(name)) {
                return source;
            }
        }
        return outer == null ? null : outer.source(name);
    }

    /**
     * An item of FROM.
     *
     * @param name in the statement; null for one that has none
     * @param alias in the SQL made
     * @param table the dataset, or null for a derived table
     * @param columns of a derived table
     */
    record Source(String name, String alias, Tables.Table table, List<OutputColumn> columns) {

        boolean isNamed(String other) {
            return name == null ? other.startsWith("EXPR$") : name.equalsIgnoreCase(other);
        }

        boolean has(String column) {
            return table != null ? table.column(column) != null
                    : columns.stream().anyMatch(c -> c.name().equalsIgnoreCase(column));
        }

        /** The value of a column; adds the field to those named. Throws {@link AbsentName} where it does not exist. */
        Expr column(String column, SortedSet<FieldRef> named) {
            if (table == null) {
                return columns.stream().filter(c -> c.name().equals(column)).findFirst()
                        .or(() -> columns.stream().filter(c -> c.name().equalsIgnoreCase(column)).findFirst())
                        .map(c -> c.seenFrom(alias)).orElseThrow(AbsentName::new);
            }
            var found = table.column(column);
            if (found == null) {
                throw new AbsentName();
            }
            var ref = new FieldRef(table.key(), found.name());
            named.add(ref);
            return new Expr(Fragment.of(alias + "." + found.alias()), found.type(), new TreeSet<>(List.of(ref)), ref,
                    Expr.landedSize(found.type()), true);
        }
    }

    /**
     * A column of a query.
     *
     * @param expr null where it was left out because it names what does not exist for the reader
     * @param alias its name in the SQL made
     */
    record OutputColumn(String name, Expr expr, String alias) {

        Expr seenFrom(String source) {
            if (expr == null) {
                throw new AbsentName();
            }
            var type = expr.type() == null ? io.gatehouse.shared.FieldType.TEXT : expr.type();
            return new Expr(Fragment.of(source + "." + alias), type, expr.fields(), expr.origin(), expr.size(), expr.normal());
        }
    }

    /** Names made by WITH, innermost first. */
    record With(String name, String alias, List<OutputColumn> columns, With before) {

        static With find(With with, String name) {
            for (var w = with; w != null; w = w.before) {
                if (w.name.equalsIgnoreCase(name)) {
                    return w;
                }
            }
            return null;
        }
    }
}
