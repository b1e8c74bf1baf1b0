package io.gatehouse.summary.telling;

import io.gatehouse.summary.facts.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * The one place where numbers become words: no more digits than matter, separators of the language, units. Rounds half
 * up. A test that recomputes a figure formats it here and looks for it in the sentence.
 */
public final class Numbers {

    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final BigDecimal LARGE = new BigDecimal("10000");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Language language;

    public Numbers(Language language) {
        this.language = language;
    }

    /** The figure with its unit. */
    public String tell(Figure figure) {
        return tell(figure.value(), figure.style(), figure.unit());
    }

    public String tell(BigDecimal value, Figure.Style style, String unit) {
        var text = bare(value, style);
        return unit == null ? text : text + " " + unit(unit, value);
    }

    /** The figure without its unit. */
    public String bare(Figure figure) {
        return bare(figure.value(), figure.style());
    }

    private String bare(BigDecimal value, Figure.Style style) {
        return switch (style) {
            case MONEY -> money(value);
            case PRICE -> value.abs().compareTo(LARGE) >= 0 ? money(value) : significant(value, 2, 4);
            case AMOUNT -> value.abs().compareTo(MILLION) >= 0 ? scaled(value, MILLION, "M", "Mio.") : significant(value, 0, 3);
            case COUNT -> digits(value, 0);
            case MEAN -> significant(value, 0, 3);
            case SHARE -> percent(value, 1);
            case RATE -> percent(value, 2);
            case CHANGE -> percent(value.abs(), 2);
            case BOUND -> digits(value, Math.max(0, value.stripTrailingZeros().scale()));
        };
    }

    private String money(BigDecimal value) {
        var size = value.abs();
        return size.compareTo(MILLION) >= 0 || rounded(size, 3).compareTo(MILLION) >= 0 ? scaled(value, MILLION, "M", "Mio.")
                : size.compareTo(LARGE) >= 0 ? scaled(value, new BigDecimal("1000"), "k", "Tsd.")
                : size.compareTo(HUNDRED) >= 0 ? digits(value, 0) : digits(value, 2);
    }

    /** Three digits that matter and a word for the thousands; money of a billion and more in thousands of millions. */
    private String scaled(BigDecimal value, BigDecimal by, String english, String german) {
        var part = rounded(value.divide(by, MathContext.DECIMAL128), 3);
        return digits(part, Math.max(0, 3 - (part.precision() - part.scale()))) + " " + (language == Language.DE ? german : english);
    }

    /** Whole numbers as they are; others with so many digits that matter, or more where the whole part has more. */
    private String significant(BigDecimal value, int least, int digits) {
        var plain = value.stripTrailingZeros();
        if (plain.scale() <= 0) {
            return digits(value, least == 2 && value.abs().compareTo(HUNDRED) < 0 ? 2 : 0);
        }
        int whole = Math.max(1, value.precision() - value.scale());
        return digits(value, Math.max(least == 2 && whole <= 2 ? 2 : 0, digits - whole));
    }

    /** Percent: whole from ten on, else two digits that matter, at least one of them after zero. */
    private String percent(BigDecimal value, int decimalsBelowTen) {
        var percent = value.multiply(HUNDRED);
        var size = percent.abs();
        if (size.compareTo(BigDecimal.TEN) >= 0 || percent.signum() == 0) {
            return digits(percent, 0) + " %";
        }
        if (size.compareTo(BigDecimal.ONE) >= 0) {
            return digits(percent, decimalsBelowTen - 1) + " %";
        }
        var two = rounded(percent, 2);
        return digits(two, Math.max(1, two.scale())) + " %";
    }

    private static BigDecimal rounded(BigDecimal value, int digits) {
        return value.round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private String digits(BigDecimal value, int decimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(language.locale()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private String unit(String unit, BigDecimal value) {
        boolean one = value.compareTo(BigDecimal.ONE) == 0;
        return Phrases.of(language).unit(unit, one);
    }

    /** A whole number with the separators of the language. */
    public String whole(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    static String lower(String text, Locale locale) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(1)) || text.length() == 1
                ? text.substring(0, 1).toLowerCase(locale) + text.substring(1) : text;
    }
}
