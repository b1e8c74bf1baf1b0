package io.gatehouse.leaktest.view;

import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Names and values as PostgreSQL text. */
public final class Literals {

    private static final int LONGEST_NUMBER = 100;

    private Literals() {
    }

    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    public static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** The text as a value of that type; empty where it is none. */
    static Optional<String> value(String text, FieldType type) {
        if (text.isBlank() || type == FieldType.NUMBER && text.strip().length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(switch (type) {
                case TEXT -> text(text) + "::text";
                case NUMBER -> '(' + new BigDecimal(text.strip()).toPlainString() + ")::numeric";
                case BOOLEAN -> List.of("true", "false").contains(text.strip()) ? text.strip() : null;
                case DATE -> "DATE " + text(LocalDate.parse(text.strip()).toString());
                case TIMESTAMP -> "TIMESTAMP " + text(time(text.strip()).toString().replace('T', ' '));
            });
        } catch (NumberFormatException | java.time.DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalDateTime time(String text) {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text.replace(' ', 'T'));
    }
}
