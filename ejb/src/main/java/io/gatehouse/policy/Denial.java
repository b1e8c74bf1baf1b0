package io.gatehouse.policy;

import java.util.List;

/**
 * What a role must never see, whatever any grant says. It covers a field that fits every part given here;
 * a part that is empty is not given. At least {@code datasets} or {@code categories} is given; {@code fields} only
 * together with {@code datasets}.
 */
public record Denial(List<String> datasets, List<String> fields, List<String> categories) {
    public Denial {
        datasets = List.copyOf(datasets);
        fields = List.copyOf(fields);
        categories = List.copyOf(categories);
    }
}
