package io.gatehouse.summary.facts;

import java.math.BigDecimal;

/**
 * A named exact value in a sentence. Its definition can be run as SQL on the rows of the report, so that anybody can
 * recompute it.
 *
 * @param value exact, or null where it is not defined (a ratio to nothing)
 * @param style how it is told
 * @param unit unit or currency, or null
 */
public record Figure(String name, BigDecimal value, Style style, String unit, Quantity definition) implements Term {

    /** Kinds of values, each with digits of its own. */
    public enum Style {
        /** An amount of money. */ MONEY,
        /** The price or mean amount of one. */ PRICE,
        /** A sum of something counted or measured. */ AMOUNT,
        /** How many. */ COUNT,
        /** A mean of something measured. */ MEAN,
        /** A part of a whole, told in percent. */ SHARE,
        /** Events to chances, told in percent with two digits. */ RATE,
        /** A relative change, told in percent without sign. */ CHANGE,
        /** A bound on a scale, told as it is. */ BOUND
    }

    static Figure of(Sheet sheet, String name, Style style, String unit, Quantity definition) {
        return new Figure(name, definition.of(sheet), style, unit, definition);
    }
}
