package io.gatehouse.query;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Footprints;
import io.gatehouse.access.Predicate;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.shared.FieldRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What figures cover, told from the conditions of the entitlement alone, whether or not they leave any row out. Pure.
 */
final class Scopes {

    private final Policy policy;
    private final Entitlement entitlement;
    private final Map<List<Object>, Scope.Limit> limits = new LinkedHashMap<>();

    private Scopes(Policy policy, Entitlement entitlement) {
        this.policy = policy;
        this.entitlement = entitlement;
    }

    /** The scope of an answer that names these fields. */
    static Scope of(Policy policy, Entitlement entitlement, Collection<FieldRef> named) {
        var scopes = new Scopes(policy, entitlement);
        for (FieldRef ref : named) {
            entitlement.dataset(ref.dataset()).ifPresent(dataset -> scopes.collect(dataset, ref.field()));
        }
        return new Scope(new ArrayList<>(scopes.limits.values()));
    }

    private void collect(Entitlement.Dataset dataset, String field) {
        if (Footprints.ROWS.equals(field)) {
            collect(dataset.key(), dataset.rowVisible());
        } else {
            dataset.field(field).ifPresent(f -> collect(dataset.key(), f.visible()));
        }
    }

    /** Conditions that are alternatives on one column add up to one limit of all its values. */
    private void collect(String dataset, Predicate condition) {
        switch (condition) {
            case Predicate.Always always -> { }
            case Predicate.And and -> and.parts().forEach(part -> collect(dataset, part));
            case Predicate.Via via -> collect(via.parent(), via.parentVisible());
            case Predicate.Or or -> alternatives(dataset, or);
            default -> add(dataset, columns(condition), values(condition));
        }
    }

    private void alternatives(String dataset, Predicate.Or or) {
        var columns = columns(or);
        var values = new TreeSet<String>();
        boolean listed = columns.size() == 1;
        for (Predicate part : or.parts()) {
            var of = values(part);
            listed &= !of.isEmpty();
            values.addAll(of);
        }
        if (listed) {
            add(dataset, columns, new ArrayList<>(values));
        } else {
            or.parts().forEach(part -> collect(dataset, part));
        }
    }

    private void add(String dataset, Collection<String> columns, List<String> values) {
        for (String column : columns) {
            if (entitlement.dataset(dataset).flatMap(d -> d.field(column)).isPresent()) {
                var title = fieldTitle(dataset, column);
                limits.putIfAbsent(List.of(title, values), new Scope.Limit(datasetTitle(dataset), title, values));
            } else {
                limits.putIfAbsent(List.of(dataset), new Scope.Limit(datasetTitle(dataset), null, List.of()));
            }
        }
    }

    /** The values that an equality or a list admits, sorted; none for other conditions. */
    private static List<String> values(Predicate condition) {
        return switch (condition) {
            case Predicate.Compare c when c.comparison() == Predicate.Comparison.EQUAL
                    && c.left() instanceof Predicate.Column && c.right() instanceof Predicate.Constant value -> texts(List.of(value));
            case Predicate.Compare c when c.comparison() == Predicate.Comparison.EQUAL
                    && c.right() instanceof Predicate.Column && c.left() instanceof Predicate.Constant value -> texts(List.of(value));
            case Predicate.In in when in.operand() instanceof Predicate.Column
                    && in.values().stream().allMatch(Predicate.Constant.class::isInstance) -> texts(in.values());
            default -> List.of();
        };
    }

    private static List<String> texts(List<? extends Predicate.Operand> constants) {
        var values = new ArrayList<Object>();
        constants.forEach(c -> values.add(((Predicate.Constant) c).value()));
        values.removeIf(java.util.Objects::isNull);
        if (values.stream().allMatch(BigDecimal.class::isInstance)) {
            return values.stream().map(BigDecimal.class::cast).sorted().map(n -> n.stripTrailingZeros().toPlainString()).distinct().toList();
        }
        return values.stream().map(Object::toString).sorted().distinct().toList();
    }

    private static Collection<String> columns(Predicate condition) {
        var columns = new LinkedHashSet<String>();
        switch (condition) {
            case Predicate.And and -> and.parts().forEach(p -> columns.addAll(columns(p)));
            case Predicate.Or or -> or.parts().forEach(p -> columns.addAll(columns(p)));
            case Predicate.Not not -> columns.addAll(columns(not.part()));
            case Predicate.Compare c -> operands(columns, c.left(), c.right());
            case Predicate.In in -> operands(columns, in.operand());
            case Predicate.Between b -> operands(columns, b.operand(), b.low(), b.high());
            case Predicate.IsNull n -> operands(columns, n.operand());
            case Predicate.Like like -> operands(columns, like.operand());
            case Predicate.Via via -> columns.add(via.on());
            case Predicate.Always always -> { }
            case Predicate.Never never -> { }
        }
        return columns;
    }

    private static void operands(Collection<String> columns, Predicate.Operand... operands) {
        for (Predicate.Operand operand : operands) {
            if (operand instanceof Predicate.Column column) {
                columns.add(column.field());
            }
        }
    }

    private String datasetTitle(String key) {
        return entitlement.dataset(key).map(Entitlement.Dataset::title)
                .or(() -> policy.dataset(key).map(DatasetSpec::title)).orElse(key);
    }

    private String fieldTitle(String dataset, String field) {
        return policy.dataset(dataset).map(spec -> spec.fields().get(field)).map(FieldSpec::meaning)
                .map(meaning -> meaning.title()).orElse(field);
    }
}
