package io.gatehouse.access.explain;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.MaskText;
import io.gatehouse.access.Predicate;
import java.util.List;

/**
 * A way in which cells of a field are seen.
 *
 * @param mask {@code full} or the code of the mask
 * @param restricted whether on some rows only
 * @param rows the condition in words; null where it holds on every row, and where the reader may not know its columns
 */
public record Way(String mask, boolean restricted, String rows) {

    public static List<Way> of(Entitlement.Field field) {
        return field.allowances().stream().map(way -> new Way(MaskText.of(way.mask()), restricted(way.condition()),
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
}
