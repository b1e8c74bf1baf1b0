package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldType;
import java.util.List;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlNode;

/** CAST, by the statement or by the validator. What does not convert becomes NULL. */
final class Casts {

    private static final long DIGITS_OF_TEXT = 400;

    private Casts() {
    }

    static Expr call(SqlCall call, Expr value, Rendering rendering) {
        var spec = (SqlDataTypeSpec) call.operand(1);
        if (!(spec.getTypeNameSpec() instanceof SqlBasicTypeNameSpec basic) || spec.getTimeZone() != null) {
            throw rendering.notAllowed(call);
        }
        var name = basic.getTypeName().getSimple().toUpperCase(java.util.Locale.ROOT);
        var to = to(value, type(name, call, rendering), call, rendering);
        boolean byStatement = spec.getParserPosition().getLineNum() > 0;
        return byStatement ? sized(to, name, basic.getPrecision(), basic.getScale(), call, rendering) : to;
    }

    private static FieldType type(String name, SqlNode call, Rendering rendering) {
        return switch (name) {
            case "CHAR", "VARCHAR", "CHARACTER", "CHARACTER VARYING" -> FieldType.TEXT;
            case "DECIMAL", "NUMERIC", "DEC", "INTEGER", "INT", "BIGINT", "SMALLINT", "TINYINT", "DOUBLE", "FLOAT", "REAL",
                 "DOUBLE PRECISION" -> FieldType.NUMBER;
            case "BOOLEAN" -> FieldType.BOOLEAN;
            case "DATE" -> FieldType.DATE;
            case "TIMESTAMP" -> FieldType.TIMESTAMP;
            default -> throw rendering.notAllowed(call);
        };
    }

    private static Expr sized(Expr value, String name, int precision, int scale, SqlNode call, Rendering rendering) {
        if (value.sql() == null || value.type() == null) {
            return value;
        }
        return switch (name) {
            case "INTEGER", "INT", "BIGINT", "SMALLINT", "TINYINT" ->
                    derived(value, Fragment.of("round(", value, ")"), value.size() + 1);
            case "DECIMAL", "NUMERIC", "DEC" -> precision < 0 ? value
                    : derived(value, Fragment.of("round(", value, ", " + Math.max(scale, 0) + ")"), value.size() + 1);
            case "CHAR", "VARCHAR", "CHARACTER", "CHARACTER VARYING" -> precision < 0 ? value
                    : derived(value, Fragment.of("left(", value, ", " + precision + ")"), Math.min(value.size(), precision));
            default -> value;
        };
    }

    private static Expr derived(Expr of, Fragment sql, long size) {
        return new Expr(sql, of.type(), of.fields(), null, size, of.type() != FieldType.NUMBER);
    }

    /** The value as that type; refused where no value could convert. */
    static Expr to(Expr value, FieldType type, SqlNode at, Rendering rendering) {
        if (value.type() == type) {
            return value;
        }
        if (value.type() == null) {
            return Literals.nullOf(type);
        }
        var sql = sql(value, type);
        if (sql == null) {
            throw rendering.invalid(at);
        }
        long size = switch (type) {
            case NUMBER -> DIGITS_OF_TEXT;
            case TEXT -> value.type() == FieldType.NUMBER ? 2 * value.size() + 3 : 40;
            default -> 0;
        };
        return new Expr(sql, type, value.fields(), null, size, true);
    }

    private static Fragment sql(Expr value, FieldType type) {
        return switch (value.type()) {
            case TEXT -> Fragment.of("total." + (type == FieldType.NUMBER ? "number" : type.code()) + "(", value, ")");
            case NUMBER -> switch (type) {
                case TEXT -> Fragment.of("(", value.normalised(), ")::text");
                case BOOLEAN -> Fragment.of("(", value, " <> 0)");
                default -> null;
            };
            case BOOLEAN -> switch (type) {
                case TEXT -> Fragment.of("(", value, ")::text");
                case NUMBER -> Fragment.of("(", value, ")::int::numeric");
                default -> null;
            };
            case DATE -> switch (type) {
                case TEXT -> Fragment.of("to_char(", value, ", 'YYYY-MM-DD')");
                case TIMESTAMP -> Fragment.of("(", value, ")::timestamp");
                default -> null;
            };
            case TIMESTAMP -> switch (type) {
                case TEXT -> Fragment.of("to_char(", value, ", 'YYYY-MM-DD HH24:MI:SS')");
                case DATE -> Fragment.of("(", value, ")::date");
                default -> null;
            };
        };
    }

    /** Values that one expression may have, brought to one type; a bare NULL fits any. */
    static List<Expr> alike(List<Expr> values, SqlNode at, Rendering rendering) {
        var types = values.stream().map(Expr::type).filter(java.util.Objects::nonNull).distinct().toList();
        if (types.isEmpty()) {
            return values;
        }
        var type = types.size() == 1 ? types.getFirst()
                : types.stream().allMatch(t -> t == FieldType.DATE || t == FieldType.TIMESTAMP) ? FieldType.TIMESTAMP
                : types.contains(FieldType.TEXT) ? FieldType.TEXT : null;
        if (type == null) {
            throw rendering.invalid(at);
        }
        return values.stream().map(v -> to(v, type, at, rendering)).toList();
    }

    static Expr oneOf(List<Expr> values, Fragment sql) {
        long size = values.stream().mapToLong(Expr::size).max().orElse(0);
        return new Expr(sql, values.getFirst().type(), Expr.fields(values), null, size, values.stream().allMatch(Expr::normal));
    }
}
