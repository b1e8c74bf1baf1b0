package io.gatehouse.policy.file;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms of single values. Everything here is bounded in length, so no value can become large by being read. */
final class Scalars {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    /** What YAML's core schema and JSON take for a number, in whatever range. */
    private static final Pattern NUMBER_LIKE = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern PERIOD = Pattern.compile("P([0-9]{1,4}Y)?([0-9]{1,5}M)?([0-9]{1,5}W)?([0-9]{1,6}D)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** PostgreSQL's bound for the name of a column. */
    private static final int LONGEST_COLUMN = 63;

    private Scalars() {
    }

    static boolean looksLikeNumber(String text) {
        return NUMBER_LIKE.matcher(text).matches();
    }

    /** A decimal without exponent, at most 18 digits on each side; canonical: no trailing zeros. */
    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(canonical(new BigDecimal(text))) : Optional.empty();
    }

    static BigDecimal canonical(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    static boolean isIdentifier(String text, int longest) {
        return text.length() <= longest && IDENTIFIER.matcher(text).matches();
    }

    static boolean isCategory(String text) {
        return CATEGORY.matcher(text).matches();
    }

    /** The name of a column as a file may have it: anything printable of at most 63 bytes. */
    static boolean isColumn(String text) {
        return !text.isBlank() && text.strip().equals(text) && text.chars().noneMatch(Character::isISOControl)
                && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_COLUMN;
    }

    static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    static Optional<LocalDateTime> timestamp(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** An ISO 8601 period of years, months, weeks and days, not negative. */
    static Optional<Period> period(String text) {
        return text.length() > 2 && PERIOD.matcher(text).matches() ? Optional.of(Period.parse(text)) : Optional.empty();
    }
}
