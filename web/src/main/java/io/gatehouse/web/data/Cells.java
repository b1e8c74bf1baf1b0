package io.gatehouse.web.data;

import io.gatehouse.policy.Meaning;
import io.gatehouse.query.ResultTable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Values of data as a reader of one language reads them: thousands apart, all digits kept, codes in words. */
public final class Cells {

    private static final int CENTS = 2;

    private final Locale locale;

    public Cells(Locale locale) {
        this.locale = locale;
    }

    /** The value of a column as text; empty for none. */
    public String text(Object value, ResultTable.Column column) {
        var meaning = column.meaning();
        var code = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        if (value != null && meaning.values().containsKey(code)) {
            return meaning.values().get(code);
        }
        if (value instanceof BigDecimal number) {
            return meaning.role() == Meaning.Role.IDENTIFIER ? code : number(number, meaning.currency() == null ? 0 : CENTS);
        }
        return text(value);
    }

    /** The value as other programs read it: the text, but a number as its digits, a day or moment by ISO 8601. */
    static String plain(Object value, ResultTable.Column column, String text) {
        return switch (value) {
            case BigDecimal number when column.meaning().values().containsKey(number.toPlainString()) -> text;
            case BigDecimal number -> number.toPlainString();
            case LocalDate day -> day.toString();
            case LocalDateTime moment -> moment.toString();
            case null, default -> text;
        };
    }

    /** The value as text; empty for none. */
    public String text(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number(number, 0);
            case LocalDate day -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
            case LocalDateTime moment -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale).format(moment);
            default -> value.toString();
        };
    }

    private String number(BigDecimal number, int leastDigits) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(leastDigits);
        format.setMaximumFractionDigits(Math.max(leastDigits, number.scale()));
        return format.format(number);
    }

    /** The heading of a column: its title, or its name as words, and its unit. */
    public static String heading(String name, String title, String unit) {
        var words = title == null || title.isBlank() ? name.replace('_', ' ') : title;
        return unit == null || unit.isBlank() ? words : words + " (" + unit + ")";
    }
}
