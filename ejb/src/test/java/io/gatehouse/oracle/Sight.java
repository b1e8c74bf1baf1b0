package io.gatehouse.oracle;

import io.gatehouse.policy.MaskSpec;
import java.util.Comparator;

/** How a cell is seen. */
public sealed interface Sight {

    /** Not at all. */
    record Hidden() implements Sight {
    }

    /** In full. */
    record Full() implements Sight {
    }

    /** Through a mask. */
    record Masked(MaskSpec.Kind kind, java.math.BigDecimal width) implements Sight {
    }

    Sight HIDDEN = new Hidden();
    Sight FULL = new Full();

    /** Full wins; then the masks in their order of preference; a narrower range tells more than a wider one. */
    Comparator<Sight> PREFERENCE = Comparator.comparing((Sight sight) -> switch (sight) {
        case Full full -> -1;
        case Masked masked -> masked.kind().ordinal();
        case Hidden hidden -> Integer.MAX_VALUE;
    }).thenComparing(sight -> sight instanceof Masked masked && masked.width() != null ? masked.width() : java.math.BigDecimal.ZERO);

    default boolean isVisible() {
        return !(this instanceof Hidden);
    }

    /** A null mask makes no row visible. */
    default boolean showsTheRow() {
        return isVisible() && !(this instanceof Masked masked && masked.kind() == MaskSpec.Kind.NULL);
    }

    static Sight through(MaskSpec mask) {
        return mask == null ? FULL : new Masked(mask.kind(), mask.width() == null ? null : mask.width().stripTrailingZeros());
    }
}
