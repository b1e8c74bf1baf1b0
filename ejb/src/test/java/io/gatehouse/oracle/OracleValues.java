package io.gatehouse.oracle;

import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Values of landed data: how texts become them, and how two of them compare. */
final class OracleValues {

    private OracleValues() {
    }

    /** The value of that type, or null where the text is none. */
    static Object convert(String text, FieldType type) {
        try {
            return switch (type) {
                case TEXT -> text.isEmpty() ? null : text;
                case NUMBER -> new BigDecimal(text.strip());
                case BOOLEAN -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
                case DATE -> LocalDate.parse(text);
                case TIMESTAMP -> LocalDateTime.parse(text.replace(' ', 'T'));
            };
        } catch (RuntimeException noValue) {
            return null;
        }
    }

    static int compare(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
        }
        @SuppressWarnings("unchecked")
        var a = (Comparable<Object>) left;
        return a.compareTo(right);
    }
}
