package io.gatehouse.access;

import io.gatehouse.policy.MaskSpec;

/** The canonical text of a mask, {@code full} for none. */
public final class MaskText {

    private MaskText() {
    }

    public static String of(MaskSpec mask) {
        if (mask == null) {
            return "full";
        }
        return mask.kind().name().toLowerCase(java.util.Locale.ROOT)
                + (mask.width() == null ? "" : ":" + mask.width().stripTrailingZeros().toPlainString());
    }
}
