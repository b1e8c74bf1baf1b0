package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlTrimFunction;

/** Arithmetic, text, and the choice of the rest. Each is total: division by zero is NULL, a negative length is none. */
final class Functions {

    private static final int MOST_PLACES = 20;

    private final Rendering rendering;
    private final Expressions expressions;
    private final Dates dates;

    Functions(Rendering rendering, Expressions expressions) {
        this.rendering = rendering;
        this.expressions = expressions;
        this.dates = new Dates(rendering, expressions);
    }

    Expr expr(SqlCall call, Names names) {
        var date = dates.expr(call, names);
        return date != null ? date : switch (call.getOperator().getName().toUpperCase(Locale.ROOT)) {
            case "+" -> unaryOrSum(" + ", call, names);
            case "-" -> unaryOrSum(" - ", call, names);
            case "*" -> product(call, names);
            case "/" -> quotient(call, names);
            case "MOD", "%" -> remainder(call, names);
            case "ABS", "SIGN" -> simple(call, names, call.getOperator().getName().toLowerCase(Locale.ROOT));
            case "FLOOR" -> simple(call, names, "floor");
            case "CEIL", "CEILING" -> simple(call, names, "ceil");
            case "ROUND" -> rounded("round", call, names);
            case "TRUNCATE" -> rounded("trunc", call, names);
            case "COALESCE" -> coalesce(call, names);
            case "NULLIF" -> nullIf(call, names);
            case "||" -> concatenation(call, names);
            case "UPPER", "LOWER" -> letters(call, names);
            case "TRIM" -> trim(call, names);
            case "SUBSTRING" -> substring(call, names);
            case "CHAR_LENGTH", "CHARACTER_LENGTH" -> length(call, names);
            case "POSITION" -> position(call, names);
            default -> throw rendering.notAllowed(call);
        };
    }

    private Expr number(SqlCall call, int operand, Names names) {
        return expressions.typed(call.operand(operand), names, FieldType.NUMBER);
    }

    private Expr unaryOrSum(String word, SqlCall call, Names names) {
        var a = number(call, 0, names);
        if (call.operandCount() == 1) {
            return Expr.number(Fragment.of("(", word.strip(), " ", a, ")"), a.size(), a.normal(), a);
        }
        var b = number(call, 1, names);
        return Expr.number(Fragment.of("(", a, word, b, ")"), Math.max(a.size(), b.size()) + 1, false, a, b);
    }

    private Expr product(SqlCall call, Names names) {
        if (call.getKind() != SqlKind.TIMES) {
            throw rendering.notAllowed(call);
        }
        var a = number(call, 0, names);
        var b = number(call, 1, names);
        return Expr.number(Fragment.of("(", a, " * ", b, ")"), a.size() + b.size(), false, a, b);
    }

    private Expr quotient(SqlCall call, Names names) {
        var a = number(call, 0, names);
        var b = number(call, 1, names);
        return Expr.number(Fragment.of("(", a.normalised(), " / ", orNull(call.operand(1), b), ")"), a.size() + b.size() + 20, false, a, b);
    }

    private Expr remainder(SqlCall call, Names names) {
        var a = number(call, 0, names);
        var b = number(call, 1, names);
        return Expr.number(Fragment.of("mod(", a, ", ", orNull(call.operand(1), b), ")"), Math.max(a.size(), b.size()), false, a, b);
    }

    private static Fragment orNull(SqlNode divisor, Expr b) {
        boolean safe = divisor instanceof SqlLiteral n && n.getValue() instanceof BigDecimal number && number.signum() != 0;
        return safe ? b.sql() : Fragment.of("NULLIF(", b.normalised(), ", 0)");
    }

    private Expr simple(SqlCall call, Names names, String name) {
        var a = number(call, 0, names);
        if (call.operandCount() != 1) {
            throw rendering.notAllowed(call);
        }
        return Expr.number(Fragment.of(name, "(", a, ")"), a.size() + 1, a.normal(), a);
    }

    private Expr rounded(String name, SqlCall call, Names names) {
        var a = number(call, 0, names);
        return Expr.number(Fragment.of(name, "(", a, ", " + (call.operandCount() > 1 ? places(call.operand(1)) : 0) + ")"),
                a.size() + MOST_PLACES, false, a);
    }

    private int places(SqlNode node) {
        var inner = node.getKind() == SqlKind.MINUS_PREFIX ? ((SqlCall) node).operand(0) : node;
        if (inner instanceof SqlLiteral literal && literal.getValue() instanceof BigDecimal number && number.scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(MOST_PLACES)) <= 0) {
            return inner == node ? number.intValue() : -number.intValue();
        }
        throw rendering.notAllowed(node);
    }

    private Expr coalesce(SqlCall call, Names names) {
        var alike = Casts.alike(call.getOperandList().stream().map(n -> expressions.expr(n, names)).toList(), call, rendering);
        return Casts.oneOf(alike, Fragment.of("COALESCE(", Fragment.join(", ", alike), ")"));
    }

    private Expr nullIf(SqlCall call, Names names) {
        var alike = Casts.alike(List.of(expressions.expr(call.operand(0), names), expressions.expr(call.operand(1), names)), call, rendering);
        return Casts.oneOf(alike, Fragment.of("NULLIF(", Fragment.join(", ", alike), ")"));
    }

    private Expr asText(SqlNode node, Names names) {
        return Casts.to(expressions.expr(node, names), FieldType.TEXT, node, rendering);
    }

    private Expr concatenation(SqlCall call, Names names) {
        var a = asText(call.operand(0), names);
        var b = asText(call.operand(1), names);
        return Expr.text(Fragment.of("(", a, " || ", b, ")"), a.size() + b.size(), a, b);
    }

    private Expr letters(SqlCall call, Names names) {
        var a = asText(call.operand(0), names);
        return Expr.text(Fragment.of(call.getOperator().getName().toLowerCase(Locale.ROOT), "(", a, ")"), a.size(), a);
    }

    private Expr trim(SqlCall call, Names names) {
        var side = ((SqlLiteral) call.operand(0)).getValueAs(SqlTrimFunction.Flag.class);
        var characters = asText(call.operand(1), names);
        var a = asText(call.operand(2), names);
        var name = switch (side) {
            case BOTH -> "btrim";
            case LEADING -> "ltrim";
            case TRAILING -> "rtrim";
        };
        return Expr.text(Fragment.of(name, "(", a, ", ", characters, ")"), a.size(), a, characters);
    }

    private Expr substring(SqlCall call, Names names) {
        var a = asText(call.operand(0), names);
        var start = number(call, 1, names);
        if (call.operandCount() == 2) {
            return Expr.text(Fragment.of("total.substring(", a, ", ", start, ", 1000000000)"), a.size(), a, start);
        }
        var length = number(call, 2, names);
        return Expr.text(Fragment.of("total.substring(", a, ", ", start, ", ", length, ")"), a.size(), a, start, length);
    }

    private Expr length(SqlCall call, Names names) {
        var a = asText(call.operand(0), names);
        return Expr.number(Fragment.of("char_length(", a, ")::numeric"), 10, true, a);
    }

    private Expr position(SqlCall call, Names names) {
        if (call.operandCount() != 2) {
            throw rendering.notAllowed(call);
        }
        var a = asText(call.operand(0), names);
        var b = asText(call.operand(1), names);
        return Expr.number(Fragment.of("strpos(", b, ", ", a, ")::numeric"), 10, true, a, b);
    }
}
