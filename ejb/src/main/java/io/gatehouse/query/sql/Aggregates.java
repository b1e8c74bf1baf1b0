package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldType;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.SqlWith;

/**
 * SUM, COUNT, AVG, MIN, MAX, and windows in which ties cannot matter: RANK, DENSE_RANK, aggregates over the default frame.
 * The mean is rounded to ten places, so that it does not depend on how PostgreSQL carries scales.
 */
final class Aggregates {

    private static final int DIGITS_OF_COUNT = 20;

    private final Rendering rendering;
    private final Expressions expressions;

    Aggregates(Rendering rendering, Expressions expressions) {
        this.rendering = rendering;
        this.expressions = expressions;
    }

    boolean handles(SqlCall call) {
        return switch (call.getKind()) {
            case SUM, COUNT, AVG, MIN, MAX, FILTER, OVER -> true;
            default -> false;
        };
    }

    Expr expr(SqlCall call, Names names) {
        return switch (call.getKind()) {
            case OVER -> over(call, names);
            default -> filtered(call, names, Fragment.of(), List.of());
        };
    }

    private Expr over(SqlCall call, Names names) {
        if (!(call.operand(1) instanceof SqlWindow window) || !isNoExclusion(window)) {
            throw rendering.notAllowed(call);
        }
        var partition = expressions.list(window.getPartitionList(), names);
        var order = new Orders(rendering).windowOrder(window.getOrderList(), names);
        var orderExprs = window.getOrderList().stream().map(n -> expressions.expr(stripDirection(n), names)).toList();
        var sql = Fragment.of(" OVER (", partition.isEmpty() ? "" : Fragment.of("PARTITION BY ", Fragment.join(", ", partition), " "),
                orderExprs.isEmpty() ? "" : Fragment.of("ORDER BY ", order), ")");
        var beside = java.util.stream.Stream.concat(partition.stream(), orderExprs.stream()).toList();
        SqlCall function = call.operand(0);
        if (function.getKind() == SqlKind.RANK || function.getKind() == SqlKind.DENSE_RANK) {
            return Expr.number(Fragment.of("(", function.getKind().name().toLowerCase(java.util.Locale.ROOT), "()", sql, ")::numeric"),
                    DIGITS_OF_COUNT, true).naming(Expr.fields(beside));
        }
        return filtered(function, names, sql, beside);
    }

    private static boolean isNoExclusion(SqlWindow window) {
        return window.getExclude() == null || SqlWindow.isExcludeNoOthers(window.getExclude());
    }

    private static SqlNode stripDirection(SqlNode node) {
        var inner = node;
        while (inner.getKind() == SqlKind.DESCENDING || inner.getKind() == SqlKind.NULLS_FIRST || inner.getKind() == SqlKind.NULLS_LAST) {
            inner = ((SqlCall) inner).operand(0);
        }
        return inner;
    }

    private Expr filtered(SqlCall call, Names names, Fragment over, List<Expr> beside) {
        if (call.getKind() != SqlKind.FILTER) {
            return aggregate(call, names, over).naming(Expr.fields(beside));
        }
        var condition = expressions.condition(call.operand(1), names);
        var suffix = Fragment.of(" FILTER (WHERE ", condition, ")", over);
        return aggregate(call.operand(0), names, suffix).naming(condition.fields()).naming(Expr.fields(beside));
    }

    private Expr aggregate(SqlCall call, Names names, Fragment suffix) {
        if (!(call.getOperator() instanceof org.apache.calcite.sql.SqlAggFunction) || call.operandCount() != 1) {
            throw rendering.notAllowed(call);
        }
        var distinct = distinct(call);
        if (call.getKind() == SqlKind.COUNT) {
            return count(call.operand(0), distinct, names, suffix);
        }
        var of = expressions.expr(call.operand(0), names);
        return switch (call.getKind()) {
            case SUM -> Expr.number(made("sum", distinct, number(of, call).sql(), suffix), of.size() + DIGITS_OF_COUNT, false, of)
                    .from(of.origin());
            case AVG -> Expr.number(Fragment.of("round(", made("avg", distinct, number(of, call).normalised(), suffix), ", 10)"),
                    of.size() + DIGITS_OF_COUNT, false, of).from(of.origin());
            case MIN, MAX -> extreme(call, of, distinct, suffix);
            default -> throw rendering.notAllowed(call);
        };
    }

    private Expr extreme(SqlCall call, Expr of, String distinct, Fragment suffix) {
        if (of.type() == null || of.type() == FieldType.BOOLEAN) {
            throw rendering.invalid(call);
        }
        var name = call.getKind() == SqlKind.MIN ? "min" : "max";
        return new Expr(made(name, distinct, of.sql(), suffix), of.type(), of.fields(), of.origin(), of.size(), of.normal());
    }

    private Expr count(SqlNode what, String distinct, Names names, Fragment suffix) {
        boolean rows = what instanceof SqlIdentifier id && id.isStar();
        var of = rows ? null : expressions.expr(what, names);
        var sql = Fragment.of("(", made("count", distinct, rows ? Fragment.of("*") : of.sql(), suffix), ")::numeric");
        return rows ? Expr.number(sql, DIGITS_OF_COUNT, true) : Expr.number(sql, DIGITS_OF_COUNT, true, of);
    }

    private Expr number(Expr of, SqlCall call) {
        if (of.type() != FieldType.NUMBER) {
            throw rendering.invalid(call);
        }
        return of;
    }

    private static Fragment made(String name, String distinct, Fragment of, Fragment suffix) {
        return Fragment.of(name, "(", distinct, of, ")", suffix);
    }

    private String distinct(SqlCall call) {
        var quantifier = call.getFunctionQuantifier();
        return quantifier instanceof SqlLiteral word && word.getValue() == SqlSelectKeyword.DISTINCT ? "DISTINCT " : "";
    }

    /** Whether a select item holds an aggregate of its own SELECT. */
    static boolean holdsAggregate(SqlNode node) {
        return switch (node) {
            case SqlSelect inner -> false;
            case SqlCall call when call.getKind() == SqlKind.OVER -> call.getOperandList().stream()
                    .anyMatch(o -> o instanceof SqlCall c && c.getOperandList().stream().anyMatch(Aggregates::holdsAggregate));
            case SqlCall call -> call.getOperator().isAggregator()
                    || call.getOperandList().stream().anyMatch(o -> o != null && holdsAggregate(o));
            case SqlNodeList list -> list.stream().anyMatch(n -> n != null && holdsAggregate(n));
            case null, default -> false;
        };
    }

    /** Whether a query has one row at the most, whatever the data are. */
    static boolean hasOneRow(SqlNode query) {
        return switch (query) {
            case SqlWith with -> hasOneRow(with.body);
            case SqlSelect select -> select.getFrom() == null
                    || select.getFetch() instanceof SqlLiteral n && n.getValue() instanceof java.math.BigDecimal number
                            && number.compareTo(java.math.BigDecimal.ONE) <= 0
                    || select.getGroup() == null && select.getSelectList().stream().anyMatch(Aggregates::holdsAggregate);
            default -> false;
        };
    }
}
