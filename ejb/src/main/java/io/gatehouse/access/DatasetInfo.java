package io.gatehouse.access;

import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.Label;
import java.util.List;

/** A dataset as far as it exists for the caller. */
public record DatasetInfo(String key, String title, List<FieldInfo> fields) {

    /**
     * A field that exists.
     *
     * @param title the reader's word for it
     * @param type type code
     * @param shown {@code full} on some rows at least, or {@code masked}
     * @param restricted whether only on some rows
     * @param masks codes of the masks under which the caller sees values
     */
    public record FieldInfo(String name, String title, String type, Label label, String shown, boolean restricted,
                            List<String> masks) {
    }

    /** As somebody with that right may know it. */
    public static DatasetInfo of(Entitlement.Dataset dataset, PolicySnapshot snapshot) {
        var spec = snapshot.policy().dataset(dataset.key()).orElseThrow();
        return new DatasetInfo(dataset.key(), dataset.title(), dataset.fields().values().stream().map(field -> {
            var said = spec.fields().get(field.name());
            var title = said == null || said.meaning() == null || said.meaning().title() == null
                    ? field.name() : said.meaning().title();
            var full = field.allowances().getFirst().isFull();
            return new FieldInfo(field.name(), title, field.type().code(), field.label(), full ? "full" : "masked",
                    field.allowances().stream().noneMatch(a -> a.condition().equals(Predicates.ALWAYS)), masks(field));
        }).toList());
    }

    private static List<String> masks(Entitlement.Field field) {
        return field.allowances().stream().map(Entitlement.Allowance::mask).filter(java.util.Objects::nonNull)
                .map(MaskSpec::kind).map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT)).toList();
    }
}
