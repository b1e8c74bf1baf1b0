package io.gatehouse.catalog;

import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the policy says of landing one dataset.
 *
 * @param location the source's folder below the root
 * @param table the file's name without its ending
 * @param declared types that the policy declares, by field
 * @param indexes columns by which rows are found: the identity, and the fields that lead to a parent
 */
record DatasetPlan(String dataset, String source, String location, String table, Map<String, FieldType> declared,
                   List<List<String>> indexes) {

    DatasetPlan {
        declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
        indexes = indexes.stream().map(List::copyOf).toList();
    }

    /** The plans of a source's tables, in the policy's order. */
    static List<DatasetPlan> of(Policy policy, SourceSpec source) {
        return policy.datasets().stream()
                .filter(dataset -> dataset.source().equals(source.key()) && dataset.table() != null)
                .map(dataset -> new DatasetPlan(dataset.key(), source.key(), source.location(), dataset.table(),
                        declared(dataset), indexes(policy, dataset))).toList();
    }

    private static Map<String, FieldType> declared(DatasetSpec dataset) {
        var types = new LinkedHashMap<String, FieldType>();
        dataset.fields().forEach((name, field) -> {
            if (field.meaning() != null && field.meaning().type() != null) {
                types.put(name, FieldType.valueOf(field.meaning().type().toUpperCase(Locale.ROOT)));
            }
        });
        return types;
    }

    private static List<List<String>> indexes(Policy policy, DatasetSpec dataset) {
        var indexes = new ArrayList<List<String>>();
        indexes.add(dataset.identity());
        policy.roles().stream().flatMap(role -> role.grants().stream())
                .filter(Grant.OfDatasets.class::isInstance).map(Grant.OfDatasets.class::cast)
                .filter(grant -> grant.datasets().contains(dataset.key()))
                .map(Grant.OfDatasets::rows).filter(Grant.RowRule.Via.class::isInstance)
                .map(rows -> List.of(((Grant.RowRule.Via) rows).on())).forEach(indexes::add);
        return indexes.stream().filter(columns -> !columns.isEmpty()).distinct().toList();
    }
}
