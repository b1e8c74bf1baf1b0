package io.gatehouse.access;

import java.math.BigDecimal;

/**
 * Which way of seeing a cell tells all that another one tells, by the masks' canonical texts ({@link MaskText}). Sound, not
 * complete: masks that follow from each other in no proven way are not comparable.
 */
final class MaskOrder {

    private static final String RANGE = "range:";

    private MaskOrder() {
    }

    /**
     * Whether the value through the one mask is a function of the value through the other: in full tells everything, null
     * nothing, a mask as much as itself, and a range all that a multiple of its width tells (both count from zero).
     */
    static boolean tells(String finer, String coarser) {
        return finer.equals(coarser) || finer.equals("full") || coarser.equals("null")
                || finer.startsWith(RANGE) && coarser.startsWith(RANGE) && divides(width(finer), width(coarser));
    }

    private static boolean divides(BigDecimal width, BigDecimal multiple) {
        return width != null && multiple != null && width.signum() > 0 && multiple.remainder(width).signum() == 0;
    }

    private static BigDecimal width(String range) {
        try {
            return new BigDecimal(range.substring(RANGE.length()));
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}
