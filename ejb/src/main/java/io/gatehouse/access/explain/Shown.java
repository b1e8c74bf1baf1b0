package io.gatehouse.access.explain;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Predicate;
import java.util.Locale;

/** How much of a field, dataset or report somebody sees, from all to nothing. */
public enum Shown {
    FULL, PART, MASKED, NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Shown of(Entitlement.Field field) {
        if (field.allowances().stream().noneMatch(Entitlement.Allowance::isFull)) {
            return MASKED;
        }
        return field.allowances().stream().anyMatch(way -> way.isFull() && way.condition() instanceof Predicate.Always) ? FULL : PART;
    }

    Shown best(Shown other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
