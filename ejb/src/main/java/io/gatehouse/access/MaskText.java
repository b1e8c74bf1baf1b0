package io.gatehouse.access;

import io.gatehouse.policy.MaskSpec;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;

/** The canonical text of a mask, {@code full} for none. */
public final class MaskText {

    /** In the order in which ways of seeing a cell are preferred: in full, then by kind, then by width. */
    static final Comparator<String> PREFERENCE = Comparator.comparingInt(MaskText::rank).thenComparing(MaskText::width);

    private MaskText() {
    }

    private static int rank(String mask) {
        return mask.equals("full") ? -1 : MaskSpec.Kind.valueOf(mask.split(":", 2)[0].toUpperCase(Locale.ROOT)).ordinal();
    }

    private static BigDecimal width(String mask) {
        return mask.contains(":") ? new BigDecimal(mask.substring(mask.indexOf(':') + 1)) : BigDecimal.ZERO;
    }

    public static String of(MaskSpec mask) {
        if (mask == null) {
            return "full";
        }
        return mask.kind().name().toLowerCase(Locale.ROOT)
                + (mask.width() == null ? "" : ":" + mask.width().stripTrailingZeros().toPlainString());
    }
}
