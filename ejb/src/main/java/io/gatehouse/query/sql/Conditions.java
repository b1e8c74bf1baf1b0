package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.fun.SqlLikeOperator;

/** Boolean operators. */
final class Conditions {

    private final Rendering rendering;
    private final Expressions expressions;

    Conditions(Rendering rendering, Expressions expressions) {
        this.rendering = rendering;
        this.expressions = expressions;
    }

    /** Null where the call is none of them. */
    Expr expr(SqlCall call, Names names) {
        return switch (call.getKind()) {
            case AND -> junction(" AND ", call, names);
            case OR -> junction(" OR ", call, names);
            case NOT -> postfix("(NOT ", ")", call, names);
            case IS_NULL -> anything(call, names, " IS NULL");
            case IS_NOT_NULL -> anything(call, names, " IS NOT NULL");
            case IS_TRUE -> postfix("(", " IS TRUE)", call, names);
            case IS_NOT_TRUE -> postfix("(", " IS NOT TRUE)", call, names);
            case IS_FALSE -> postfix("(", " IS FALSE)", call, names);
            case IS_NOT_FALSE -> postfix("(", " IS NOT FALSE)", call, names);
            case IS_UNKNOWN -> postfix("(", " IS UNKNOWN)", call, names);
            case EQUALS -> comparison(" = ", call, names);
            case NOT_EQUALS -> comparison(" <> ", call, names);
            case LESS_THAN -> comparison(" < ", call, names);
            case LESS_THAN_OR_EQUAL -> comparison(" <= ", call, names);
            case GREATER_THAN -> comparison(" > ", call, names);
            case GREATER_THAN_OR_EQUAL -> comparison(" >= ", call, names);
            case IS_DISTINCT_FROM -> comparison(" IS DISTINCT FROM ", call, names);
            case IS_NOT_DISTINCT_FROM -> comparison(" IS NOT DISTINCT FROM ", call, names);
            case BETWEEN -> between(call, names);
            case LIKE -> like(call, names);
            case IN -> in(" IN (", call, names);
            case NOT_IN -> in(" NOT IN (", call, names);
            case EXISTS -> Expr.condition(Fragment.of("EXISTS (", expressions.subquery(call.operand(0), names).sql(), ")"), List.of());
            default -> null;
        };
    }

    private Expr junction(String word, SqlCall call, Names names) {
        var parts = call.getOperandList().stream().map(n -> expressions.condition(n, names)).toList();
        return Expr.condition(Fragment.of("(", Fragment.join(word, parts), ")"), parts);
    }

    private Expr postfix(String before, String after, SqlCall call, Names names) {
        var part = expressions.condition(call.operand(0), names);
        return Expr.condition(Fragment.of(before, part, after), List.of(part));
    }

    private Expr anything(SqlCall call, Names names, String after) {
        var part = expressions.expr(call.operand(0), names);
        return Expr.condition(Fragment.of("(", part, after, ")"), List.of(part));
    }

    private Expr comparison(String word, SqlCall call, Names names) {
        var sides = comparable(List.of(expressions.expr(call.operand(0), names), expressions.expr(call.operand(1), names)), call);
        return Expr.condition(Fragment.of("(", sides.get(0), word, sides.get(1), ")"), sides);
    }

    /** Brings text to the type that it is compared with; the other types must be the same, or both say when. */
    private List<Expr> comparable(List<Expr> values, SqlNode at) {
        var types = values.stream().map(Expr::type).filter(t -> t != null && t != FieldType.TEXT).distinct().toList();
        if (types.isEmpty()) {
            return values;
        }
        if (types.size() > 1 && types.stream().anyMatch(t -> t != FieldType.DATE && t != FieldType.TIMESTAMP)) {
            throw rendering.invalid(at);
        }
        return values.stream().map(v -> v.type() == FieldType.TEXT ? Casts.to(v, types.getFirst(), at, rendering) : v).toList();
    }

    private Expr between(SqlCall call, Names names) {
        var operator = (SqlBetweenOperator) call.getOperator();
        var parts = comparable(call.getOperandList().stream().map(n -> expressions.expr(n, names)).toList(), call);
        var word = (operator.isNegated() ? " NOT BETWEEN " : " BETWEEN ")
                + (operator.flag == SqlBetweenOperator.Flag.SYMMETRIC ? "SYMMETRIC " : "");
        return Expr.condition(Fragment.of("(", parts.get(0), word, parts.get(1), " AND ", parts.get(2), ")"), parts);
    }

    private Expr like(SqlCall call, Names names) {
        var operator = (SqlLikeOperator) call.getOperator();
        if (!operator.isCaseSensitive()) {
            throw rendering.notAllowed(call);
        }
        var value = expressions.typed(call.operand(0), names, FieldType.TEXT);
        var pattern = expressions.typed(call.operand(1), names, FieldType.TEXT);
        var word = operator.isNegated() ? " NOT LIKE " : " LIKE ";
        if (call.operand(1) instanceof SqlLiteral literal && literal.getTypeName() == org.apache.calcite.sql.type.SqlTypeName.CHAR) {
            var text = SqlText.likePattern(LikePattern.withBackslash(literal.getValueAs(String.class), escape(call)));
            return Expr.condition(Fragment.of("(", value, word, text, ")"), List.of(value));
        }
        if (call.operandCount() > 2) {
            throw rendering.notAllowed(call);
        }
        return Expr.condition(Fragment.of("(", value, word, "(", pattern, ") ESCAPE '')"), List.of(value, pattern));
    }

    private Character escape(SqlCall call) {
        if (call.operandCount() < 3) {
            return '\\';
        }
        if (call.operand(2) instanceof SqlLiteral literal && literal.getTypeName() == org.apache.calcite.sql.type.SqlTypeName.CHAR
                && literal.getValueAs(String.class).length() == 1) {
            return literal.getValueAs(String.class).charAt(0);
        }
        throw rendering.notAllowed(call);
    }

    private Expr in(String word, SqlCall call, Names names) {
        if (call.operand(0).getKind() == SqlKind.ROW || call.operand(0) instanceof SqlNodeList) {
            throw rendering.notAllowed(call);
        }
        var value = expressions.expr(call.operand(0), names);
        if (call.operand(1) instanceof SqlNodeList list) {
            var all = new ArrayList<>(List.of(value));
            all.addAll(expressions.list(list, names));
            var alike = comparable(all, call);
            return Expr.condition(Fragment.of("(", alike.get(0), word, Fragment.join(", ", alike.subList(1, alike.size())), "))"), alike);
        }
        var query = expressions.subquery(call.operand(1), names);
        var column = query.columns().getFirst().expr();
        if (query.columns().size() != 1 || value.type() != null && column.type() != null && value.type() != column.type()) {
            throw rendering.invalid(call);
        }
        return Expr.condition(Fragment.of("(", value, word, query.sql(), "))"), List.of(value, column));
    }
}
