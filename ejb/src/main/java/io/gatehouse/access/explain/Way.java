package io.gatehouse.access.explain;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Predicate;
import io.gatehouse.policy.MaskSpec;
import java.util.List;
import java.util.Locale;

/**
 * A way in which cells of a field are seen.
 *
 * @param mask {@code full} or the code of the mask
 * @param restricted whether on some rows only
 * @param rows the condition in words; null where it holds on every row, and where the reader may not know its columns
 */
public record Way(String mask, boolean restricted, String rows) {

    static List<Way> of(Entitlement.Field field) {
        return field.allowances().stream().map(way -> new Way(mask(way.mask()), restricted(way.condition()),
                restricted(way.condition()) ? ConditionWords.of(way.condition()) : null)).toList();
    }

    static Way of(Predicate rows) {
        return new Way("full", restricted(rows), restricted(rows) ? ConditionWords.of(rows) : null);
    }

    /** For who may not know the columns that a condition reads. */
    Way withoutCondition() {
        return new Way(mask, restricted, null);
    }

    private static boolean restricted(Predicate condition) {
        return !(condition instanceof Predicate.Always);
    }

    private static String mask(MaskSpec mask) {
        if (mask == null) {
            return "full";
        }
        return mask.kind().name().toLowerCase(Locale.ROOT) + (mask.width() == null ? "" : ":" + mask.width().stripTrailingZeros().toPlainString());
    }
}
