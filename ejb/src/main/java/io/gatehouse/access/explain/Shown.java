package io.gatehouse.access.explain;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Predicate;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import java.util.List;
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

    /** Of the dataset as a whole: full where every field that is landed is seen in full in every row. */
    static Shown of(Entitlement.Dataset dataset, CatalogSnapshot catalog) {
        var worst = FULL;
        for (var field : catalog.dataset(dataset.key()).map(LandedDataset::fields).orElse(List.of())) {
            var seen = dataset.field(field.name()).map(Shown::of).orElse(NONE);
            worst = worst.compareTo(seen) >= 0 ? worst : seen;
        }
        return worst == FULL ? FULL : dataset.fields().values().stream().allMatch(field -> of(field) == MASKED) ? MASKED : PART;
    }

    /** Of a dataset to somebody who may not know whether it has other fields than these. */
    public static Shown ofSeen(Entitlement.Dataset dataset) {
        var each = dataset.fields().values().stream().map(Shown::of).distinct().toList();
        return each.size() == 1 ? each.getFirst() : PART;
    }

    Shown best(Shown other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
