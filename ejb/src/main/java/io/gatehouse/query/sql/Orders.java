package io.gatehouse.query.sql;

import io.gatehouse.query.sql.Names.OutputColumn;
import io.gatehouse.query.sql.Queries.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;

/** ORDER BY: the statement's keys, then every output column, so that ties are rows of equal bytes. NULLs last unless said. */
final class Orders {

    private final Rendering rendering;

    Orders(Rendering rendering) {
        this.rendering = rendering;
    }

    Fragment order(SqlSelect select, Names names, List<OutputColumn> columns, Place place) {
        var keys = new LinkedHashMap<String, Fragment>();
        var list = select.getOrderList() == null ? SqlNodeList.EMPTY : select.getOrderList();
        for (SqlNode item : list) {
            var before = new TreeSet<>(rendering.named());
            try {
                add(keys, new Key(item), select, names, columns);
            } catch (AbsentName absent) {
                if (!rendering.cut || place != Place.TOP) {
                    throw absent;
                }
                rendering.forget(before);
            }
        }
        for (OutputColumn column : columns) {
            if (column.expr() != null) {
                keys.putIfAbsent(column.alias(), Fragment.of(column.alias(), " NULLS LAST"));
            }
        }
        return Fragment.of(" ORDER BY ", Fragment.join(", ", new ArrayList<>(keys.values())));
    }

    /** Keys of a window: no output column follows, because RANK and RANGE frames treat ties alike. */
    Fragment windowOrder(SqlNodeList list, Names names) {
        return Fragment.join(", ", list.stream().map(Key::new)
                .map(key -> Fragment.of(rendering.expressions.expr(key.expr, names), key.direction())).toList());
    }

    private void add(LinkedHashMap<String, Fragment> keys, Key key, SqlSelect select, Names names, List<OutputColumn> columns) {
        var output = output(key.expr, columns);
        if (output != null) {
            keys.putIfAbsent(output.alias(), Fragment.of(output.alias(), key.direction()));
            return;
        }
        var expr = rendering.expressions.orderKey(key.expr, names, columns);
        var same = columns.stream().filter(c -> c.expr() != null && c.expr().sql().key().equals(expr.sql().key())).findFirst();
        if (same.isPresent()) {
            keys.putIfAbsent(same.get().alias(), Fragment.of(same.get().alias(), key.direction()));
        } else if (select.isDistinct()) {
            throw rendering.invalid(key.expr);
        } else {
            keys.putIfAbsent(expr.sql().key(), Fragment.of("(", expr, ")", key.direction()));
        }
    }

    /** The output column that an ordinal or a name stands for. */
    private OutputColumn output(SqlNode node, List<OutputColumn> columns) {
        OutputColumn found = null;
        if (node instanceof SqlLiteral literal && literal.getValue() instanceof BigDecimal ordinal) {
            int at = ordinal.intValue();
            if (at < 1 || at > columns.size()) {
                throw rendering.invalid(node);
            }
            found = columns.get(at - 1);
        } else if (node instanceof SqlIdentifier id && id.isSimple()) {
            found = named(id.getSimple(), columns);
        }
        if (found != null && found.expr() == null) {
            throw new AbsentName();
        }
        return found;
    }

    static OutputColumn named(String name, List<OutputColumn> columns) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst()
                .or(() -> columns.stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst()).orElse(null);
    }

    private static final class Key {

        private final SqlNode expr;
        private final boolean descending;
        private final boolean nullsFirst;

        Key(SqlNode node) {
            boolean down = false;
            boolean first = false;
            var inner = node;
            while (inner.getKind() == SqlKind.DESCENDING || inner.getKind() == SqlKind.NULLS_FIRST
                    || inner.getKind() == SqlKind.NULLS_LAST) {
                down |= inner.getKind() == SqlKind.DESCENDING;
                first |= inner.getKind() == SqlKind.NULLS_FIRST;
                inner = ((SqlCall) inner).operand(0);
            }
            expr = inner;
            descending = down;
            nullsFirst = first;
        }

        String direction() {
            return (descending ? " DESC" : "") + (nullsFirst ? " NULLS FIRST" : " NULLS LAST");
        }
    }
}
