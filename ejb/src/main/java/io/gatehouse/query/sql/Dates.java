package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;

/**
 * Dates and times. All lie in the years 1 to 9999: landing accepts no others, and what an expression would move outside
 * becomes NULL, so no conversion between date and timestamp can overflow.
 */
final class Dates {

    private static final Set<String> PARTS = Set.of("YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "DOW", "DOY", "ISODOW", "ISOYEAR");
    private static final Set<String> TIME_PARTS = Set.of("HOUR", "MINUTE", "SECOND");
    private static final Set<String> STEPS = Set.of("YEAR", "QUARTER", "MONTH", "WEEK", "DAY");
    private static final Set<String> TIME_STEPS = Set.of("HOUR", "MINUTE");

    private final Rendering rendering;
    private final Expressions expressions;

    Dates(Rendering rendering, Expressions expressions) {
        this.rendering = rendering;
        this.expressions = expressions;
    }

    /** Null where the call is none of them. */
    Expr expr(SqlCall call, Names names) {
        return switch (call.getOperator().getName().toUpperCase(Locale.ROOT)) {
            case "EXTRACT" -> part(unit(call.operand(0)), call.operand(1), names);
            case "YEAR", "QUARTER", "MONTH", "WEEK", "HOUR", "MINUTE", "SECOND" ->
                    part(call.getOperator().getName().toUpperCase(Locale.ROOT), call.operand(0), names);
            case "DAYOFYEAR" -> part("DOY", call.operand(0), names);
            case "DAYOFMONTH" -> part("DAY", call.operand(0), names);
            case "DAYOFWEEK" -> part("DOW", call.operand(0), names);
            case "FLOOR" -> call.operandCount() == 2 ? floor(unit(call.operand(1)), call.operand(0), names) : null;
            case "CEIL", "CEILING" -> call.operandCount() == 2 ? ceiling(unit(call.operand(1)), call.operand(0), names) : null;
            case "DATE_TRUNC" -> floor(word(call.operand(0)), call.operand(1), names);
            case "DAYS_BETWEEN" -> days(call.operand(0), call.operand(1), names);
            case "TIMESTAMPDIFF" -> daysOnly(call, names);
            case "TIMESTAMPADD" -> moved(call.operand(2), names, unit(call.operand(0)),
                    expressions.typed(call.operand(1), names, FieldType.NUMBER), call);
            case "+", "-" -> sum(call, names);
            default -> call.getKind() == SqlKind.MINUS && call.operandCount() == 3 ? difference(call, names) : null;
        };
    }

    private String unit(SqlNode node) {
        if (node instanceof SqlIntervalQualifier qualifier && qualifier.timeUnitRange != null && qualifier.timeUnitRange.endUnit == null) {
            return qualifier.timeUnitRange.name();
        }
        throw rendering.notAllowed(node);
    }

    private String word(SqlNode node) {
        if (node instanceof SqlLiteral literal && literal.getTypeName() == org.apache.calcite.sql.type.SqlTypeName.CHAR) {
            return literal.getValueAs(String.class).toUpperCase(Locale.ROOT);
        }
        throw rendering.notAllowed(node);
    }

    private Expr when(SqlNode node, Names names) {
        var value = expressions.expr(node, names);
        if (value.type() != FieldType.DATE && value.type() != FieldType.TIMESTAMP) {
            throw rendering.invalid(node);
        }
        return value;
    }

    private Expr part(String unit, SqlNode node, Names names) {
        var of = when(node, names);
        if (!PARTS.contains(unit) && !(TIME_PARTS.contains(unit) && of.type() == FieldType.TIMESTAMP)) {
            throw rendering.notAllowed(node);
        }
        var sql = Fragment.of("extract(", unit.toLowerCase(Locale.ROOT), " FROM ", of, ")");
        return switch (unit) {
            case "DOW" -> Expr.number(Fragment.of("(", sql, " + 1)"), 2, true, of);
            case "SECOND" -> Expr.number(Fragment.of("trim_scale(", sql, ")"), 8, true, of);
            default -> Expr.number(sql, 4, true, of);
        };
    }

    private Expr floor(String unit, SqlNode node, Names names) {
        var of = when(node, names);
        requireStep(unit, of, node);
        if (of.type() == FieldType.DATE) {
            return unit.equals("DAY") ? of
                    : Expr.other(Fragment.of("date_trunc('", unit.toLowerCase(Locale.ROOT), "', (", of, ")::timestamp)::date"), FieldType.DATE, of);
        }
        return Expr.other(Fragment.of("date_trunc('", unit.toLowerCase(Locale.ROOT), "', ", of, ")"), FieldType.TIMESTAMP, of);
    }

    private void requireStep(String unit, Expr of, SqlNode node) {
        if (!STEPS.contains(unit) && !(TIME_STEPS.contains(unit) && of.type() == FieldType.TIMESTAMP)) {
            throw rendering.notAllowed(node);
        }
    }

    private Expr ceiling(String unit, SqlNode node, Names names) {
        var of = when(node, names);
        requireStep(unit, of, node);
        return Expr.other(Fragment.of("total.ceiling('", unit.toLowerCase(Locale.ROOT), "', ", of, ")"), of.type(), of);
    }

    private Expr days(SqlNode from, SqlNode to, Names names) {
        var a = when(from, names);
        var b = when(to, names);
        return Expr.number(Fragment.of("((", day(b), " - ", day(a), ")::numeric)"), 8, true, a, b);
    }

    private static Fragment day(Expr of) {
        return of.type() == FieldType.DATE ? of.sql() : Fragment.of("(", of, ")::date");
    }

    private Expr daysOnly(SqlCall call, Names names) {
        if (!unit(call.operand(0)).equals("DAY")) {
            throw rendering.notAllowed(call);
        }
        return days(call.operand(1), call.operand(2), names);
    }

    /** {@code (a - b) DAY}. */
    private Expr difference(SqlCall call, Names names) {
        if (!(call.operand(2) instanceof SqlIntervalQualifier qualifier) || qualifier.getStartUnit() != TimeUnit.DAY
                || qualifier.getEndUnit() != null && qualifier.getEndUnit() != TimeUnit.DAY) {
            throw rendering.notAllowed(call);
        }
        return days(call.operand(1), call.operand(0), names);
    }

    private Expr sum(SqlCall call, Names names) {
        if (call.operandCount() == 3) {
            return difference(call, names);
        }
        if (call.operandCount() != 2) {
            return null;
        }
        if (call.operand(1) instanceof SqlIntervalLiteral interval) {
            return moved(call.operand(0), names, interval, call.getOperator().getName().equals("-"), call);
        }
        return call.operand(0) instanceof SqlIntervalLiteral interval && call.getOperator().getName().equals("+")
                ? moved(call.operand(1), names, interval, false, call) : null;
    }

    private Expr moved(SqlNode node, Names names, SqlIntervalLiteral literal, boolean back, SqlCall call) {
        var interval = (SqlIntervalLiteral.IntervalValue) literal.getValue();
        var text = interval.getIntervalLiteral().strip();
        if (!text.matches("[0-9]{1,7}")) {
            throw rendering.notAllowed(literal);
        }
        long count = Long.parseLong(text) * interval.getSign() * (back ? -1 : 1);
        var amount = Expr.constant(Fragment.of("(" + count + ")::numeric"), FieldType.NUMBER, 8);
        return moved(node, names, unit(interval.getIntervalQualifier()), amount, call);
    }

    private Expr moved(SqlNode node, Names names, String unit, Expr amount, SqlCall call) {
        var of = when(node, names);
        var step = switch (unit) {
            case "YEAR" -> List.of("months", "12");
            case "QUARTER" -> List.of("months", "3");
            case "MONTH" -> List.of("months", "1");
            case "WEEK" -> List.of("days", "7");
            case "DAY" -> List.of("days", "1");
            case "HOUR" -> List.of("seconds", "3600");
            case "MINUTE" -> List.of("seconds", "60");
            case "SECOND" -> List.of("seconds", "1");
            default -> throw rendering.notAllowed(call);
        };
        if (step.getFirst().equals("seconds") && of.type() == FieldType.DATE) {
            throw rendering.notAllowed(call);
        }
        return Expr.other(Fragment.of("total.plus_" + step.getFirst() + "(", of, ", ", amount, " * " + step.getLast() + ")"),
                of.type(), of, amount);
    }
}
