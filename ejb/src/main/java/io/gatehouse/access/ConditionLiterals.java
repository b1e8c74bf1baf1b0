package io.gatehouse.access;

import io.gatehouse.shared.FieldType;
import org.apache.calcite.sql.SqlAbstractDateTimeLiteral;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.type.SqlTypeName;

/** Literals of row conditions, converted to the type of the field that they stand beside. */
final class ConditionLiterals {

    private ConditionLiterals() {
    }

    /** The value, null for NULL. Throws where the node is no literal, or one that does not fit the type. */
    static Object value(SqlNode node, FieldType type) {
        var negative = node instanceof SqlBasicCall call && call.getKind() == SqlKind.MINUS_PREFIX ? call.operand(0) : null;
        if (!((negative == null ? node : negative) instanceof SqlLiteral literal)) {
            throw new RowConditionException("condition-not-allowed", "A literal is expected here.");
        }
        return literal.getTypeName() == SqlTypeName.NULL || literal.getValue() == null ? null
                : Values.convert((negative == null ? "" : "-") + text(literal), type).orElseThrow(() -> new RowConditionException("literal-type",
                "The literal " + literal + " does not fit a field of type " + type.code() + "."));
    }

    private static String text(SqlLiteral literal) {
        return switch (literal) {
            case SqlUnknownLiteral dated -> dated.getValue();
            case SqlAbstractDateTimeLiteral dated -> dated.toFormattedString();
            default -> switch (literal.getTypeName()) {
                case CHAR -> literal.getValueAs(String.class);
                case BOOLEAN -> String.valueOf(literal.booleanValue());
                default -> literal.toValue();
            };
        };
    }
}
