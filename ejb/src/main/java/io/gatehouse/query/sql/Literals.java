package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.NlsString;

/** Literals. */
final class Literals {

    static final Expr NULL = Expr.constant(Fragment.of("NULL"), null, 0);

    private static final int MOST_DIGITS = 200;

    private Literals() {
    }

    static Expr nullOf(FieldType type) {
        return Expr.constant(Fragment.of("NULL::" + type.sql()), type, 1);
    }

    static Expr expr(SqlLiteral literal, Rendering rendering) {
        try {
            return of(literal instanceof SqlUnknownLiteral unknown ? unknown.resolve(SqlTypeName.get(unknown.tag)) : literal, rendering);
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            throw rendering.invalid(literal);
        }
    }

    private static Expr of(SqlLiteral literal, Rendering rendering) {
        return switch (literal.getTypeName()) {
            case NULL -> NULL;
            case BOOLEAN -> literal.getValue() == null ? nullOf(FieldType.BOOLEAN)
                    : constant(literal.booleanValue(), FieldType.BOOLEAN, 0);
            case CHAR, VARCHAR -> text(literal.getValue() instanceof NlsString nls ? nls.getValue() : literal.toValue());
            case DECIMAL, DOUBLE, REAL, FLOAT, INTEGER, BIGINT -> number(literal, rendering);
            case DATE -> constant(date(literal.getValue().toString()), FieldType.DATE, 0);
            case TIMESTAMP -> constant(time(literal.getValue().toString()), FieldType.TIMESTAMP, 0);
            default -> throw rendering.notAllowed(literal);
        };
    }

    private static Expr constant(Object value, FieldType type, long size) {
        return Expr.constant(Fragment.of(SqlText.literal(value)), type, size);
    }

    private static Expr text(String text) {
        return constant(text, FieldType.TEXT, text.length());
    }

    private static Expr number(SqlLiteral literal, Rendering rendering) {
        var number = literal.getValue() instanceof BigDecimal exact ? exact : new BigDecimal(literal.toValue());
        if (number.precision() + Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw rendering.notAllowed(literal);
        }
        return constant(number, FieldType.NUMBER, number.precision() + Math.abs((long) number.scale()));
    }

    private static LocalDate date(String text) {
        return checked(LocalDate.parse(text).atStartOfDay()).toLocalDate();
    }

    private static LocalDateTime time(String text) {
        return checked(LocalDateTime.parse(text.replace(' ', 'T')));
    }

    private static LocalDateTime checked(LocalDateTime time) {
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new IllegalArgumentException("outside the years 1 to 9999");
        }
        return time;
    }
}
