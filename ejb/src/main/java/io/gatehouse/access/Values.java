package io.gatehouse.access;

import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Converts texts of claims and literals to the type that they are compared with. */
final class Values {

    /** Longer numbers are no key or amount of anybody, and could be made to cost time. */
    private static final int LONGEST_NUMBER = 100;

    private Values() {
    }

    /** The value, or empty where the text does not convert. Blank text converts to nothing. */
    static Optional<Object> convert(String text, FieldType type) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(switch (type) {
                case TEXT -> text;
                case NUMBER -> number(text.strip());
                case BOOLEAN -> bool(text.strip());
                case DATE -> LocalDate.parse(text.strip());
                case TIMESTAMP -> timestamp(text.strip());
            });
        } catch (NumberFormatException | DateTimeException doesNotConvert) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException();
        }
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new NumberFormatException();
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new DateTimeException("neither true nor false");
        };
    }

    private static LocalDateTime timestamp(String text) {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text.replace(' ', 'T'));
    }
}
