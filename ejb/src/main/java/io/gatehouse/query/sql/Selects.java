package io.gatehouse.query.sql;

import io.gatehouse.query.sql.Names.OutputColumn;
import io.gatehouse.query.sql.Queries.Place;
import io.gatehouse.query.sql.Queries.Rendered;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;

/** One SELECT, with a total order wherever the order can be seen. */
final class Selects {

    private static final long MOST_ROWS = 1_000_000_000;

    private final Rendering rendering;

    Selects(Rendering rendering) {
        this.rendering = rendering;
    }

    Rendered select(SqlSelect select, Names names, Place place) {
        refuseExtras(select);
        var sql = new ArrayList<Object>(List.of(select.isDistinct() ? "SELECT DISTINCT " : "SELECT "));
        var from = select.getFrom() == null ? null : new Joins(rendering).from(select.getFrom(), names);
        var where = condition(" WHERE ", select.getWhere(), names);
        var group = group(select.getGroup(), names);
        var having = condition(" HAVING ", select.getHaving(), names);
        var columns = columns(select, names, place);
        var kept = columns.stream().filter(c -> c.expr() != null).toList();
        sql.add(Fragment.join(", ", kept.stream().map(c -> Fragment.of(c.expr(), " AS ", c.alias())).toList()));
        if (from != null) {
            sql.add(" FROM ");
            sql.add(from);
        }
        sql.addAll(List.of(where, group, having));
        var fetch = count(select.getFetch());
        var offset = count(select.getOffset());
        var order = new Orders(rendering).order(select, names, columns, place);
        if (place == Place.TOP || fetch != null || offset != null) {
            sql.add(order);
        }
        if (offset != null) {
            sql.add(" OFFSET " + offset);
        }
        if (fetch != null && place != Place.TOP) {
            sql.add(" LIMIT " + fetch);
        }
        return new Rendered(Fragment.of(sql.toArray()), columns, place == Place.TOP ? fetch : null);
    }

    private void refuseExtras(SqlSelect select) {
        if (select.getQualify() != null || !select.getWindowList().isEmpty() || select.hasHints()
                || select.getModifierNode(org.apache.calcite.sql.SqlSelectKeyword.STREAM) != null) {
            throw rendering.notAllowed(select);
        }
    }

    private Fragment condition(String word, SqlNode condition, Names names) {
        return condition == null ? Fragment.of() : Fragment.of(word, rendering.expressions.condition(condition, names));
    }

    private Fragment group(SqlNodeList group, Names names) {
        if (group == null) {
            return Fragment.of();
        }
        var keys = group.stream().map(node -> node.getKind() == SqlKind.ROW && ((SqlCall) node).operandCount() == 0 ? "()"
                : Fragment.of("(", rendering.expressions.expr(node, names), ")")).toList();
        return keys.isEmpty() ? Fragment.of(" GROUP BY ()") : Fragment.of(" GROUP BY ", Fragment.join(", ", keys));
    }

    private List<OutputColumn> columns(SqlSelect select, Names names, Place place) {
        var fieldNames = rendering.statement.validator().getNamespace(select).getRowType().getFieldNames();
        var columns = new ArrayList<OutputColumn>();
        boolean mayCut = rendering.cut && place != Place.NESTED;
        for (int i = 0; i < select.getSelectList().size(); i++) {
            var item = SqlUtil.stripAs(select.getSelectList().get(i));
            columns.add(new OutputColumn(fieldNames.get(i), mayCut ? exprOrNull(item, names) : rendering.expressions.expr(item, names),
                    "c" + (i + 1)));
        }
        if (columns.stream().anyMatch(c -> c.expr() == null)) {
            requireSameRows(select, columns);
        }
        return columns;
    }

    private Expr exprOrNull(SqlNode item, Names names) {
        var before = new TreeSet<>(rendering.named());
        try {
            return rendering.expressions.expr(item, names);
        } catch (AbsentName absent) {
            rendering.forget(before);
            return null;
        }
    }

    /** Columns may go only where the rows stay what they are. */
    private void requireSameRows(SqlSelect select, List<OutputColumn> columns) {
        boolean none = columns.stream().allMatch(c -> c.expr() == null);
        boolean aggregates = select.getGroup() == null && select.getHaving() == null;
        boolean before = aggregates && select.getSelectList().stream().anyMatch(Aggregates::holdsAggregate);
        boolean after = aggregates && java.util.stream.IntStream.range(0, columns.size()).filter(i -> columns.get(i).expr() != null)
                .anyMatch(i -> Aggregates.holdsAggregate(select.getSelectList().get(i)));
        if (none || select.isDistinct() || before != after) {
            throw new AbsentName();
        }
    }

    private Long count(SqlNode node) {
        if (node == null) {
            return null;
        }
        if (node instanceof SqlLiteral literal && literal.getValue() instanceof java.math.BigDecimal number
                && number.stripTrailingZeros().scale() <= 0 && number.signum() >= 0
                && number.compareTo(java.math.BigDecimal.valueOf(MOST_ROWS)) <= 0) {
            return number.longValue();
        }
        throw rendering.notAllowed(node);
    }

    static boolean isBoolean(Expr expr) {
        return expr.type() == null || expr.type() == FieldType.BOOLEAN;
    }
}
