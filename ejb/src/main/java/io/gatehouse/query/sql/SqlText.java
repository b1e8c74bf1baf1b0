package io.gatehouse.query.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Writes names and values as PostgreSQL text. Every value becomes a typed, quoted literal in which no character of the
 * value can end the literal ({@code standard_conforming_strings} is on). Literals rather than binds: a bind of its own
 * number in SELECT and in GROUP BY would be two different expressions, and the planner would not see the value.
 */
final class SqlText {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private SqlText() {
    }

    static String name(String name) {
        return '"' + checked(name).replace("\"", "\"\"") + '"';
    }

    /** A value of a landed type, or null. */
    static String literal(Object value) {
        return switch (value) {
            case null -> "NULL";
            case String text -> quoted(text) + "::text";
            case BigDecimal number -> "(" + plain(number) + ")::numeric";
            case Boolean bool -> bool ? "TRUE" : "FALSE";
            case LocalDate date -> "DATE '" + date + "'";
            case LocalDateTime time -> "TIMESTAMP '" + TIMESTAMP.format(time) + "'";
            default -> throw new IllegalArgumentException("not a value of a landed type: " + value.getClass());
        };
    }

    static String quoted(String text) {
        return '\'' + checked(text).replace("'", "''") + '\'';
    }

    /** A LIKE pattern that cannot fail: with {@code \} as its escape, a lone one at the end standing for itself. */
    static String likePattern(String pattern) {
        int escapes = 0;
        for (int i = pattern.length() - 1; i >= 0 && pattern.charAt(i) == '\\'; i--) {
            escapes++;
        }
        return quoted(escapes % 2 == 0 ? pattern : pattern + '\\');
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Text that PostgreSQL can hold; such that a value cannot make a statement fail. */
    static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String checked(String text) {
        if (!isStorable(text)) {
            throw new IllegalArgumentException("text with NUL or a lone surrogate");
        }
        return text;
    }
}
