package io.gatehouse.access;

import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Entitlements for tests of what comes after the decision. */
public final class EntitlementFixture {

    private final Map<String, Entitlement.Dataset> datasets = new TreeMap<>();

    public static EntitlementFixture entitlement() {
        return new EntitlementFixture();
    }

    public DatasetFixture dataset(String key) {
        return new DatasetFixture(this, key);
    }

    public Entitlement build() {
        var known = new TreeMap<String, KnownDataset>();
        datasets.forEach((key, dataset) -> known.put(key, KnownDataset.of(dataset)));
        return Entitlement.of("workflow", known, new java.util.TreeMap<>());
    }

    public static Entitlement.Allowance full(Predicate condition) {
        return new Entitlement.Allowance(null, condition);
    }

    public static Entitlement.Allowance masked(MaskSpec.Kind kind, Predicate condition) {
        return new Entitlement.Allowance(new MaskSpec(kind, kind == MaskSpec.Kind.RANGE ? BigDecimal.TEN : null, null), condition);
    }

    public static Predicate equal(String field, Object value) {
        return new Predicate.Compare(new Predicate.Column(field), Predicate.Comparison.EQUAL, new Predicate.Constant(value));
    }

    public static Predicate in(String field, Object... values) {
        return new Predicate.In(new Predicate.Column(field), java.util.Arrays.stream(values)
                .map(v -> (Predicate.Operand) new Predicate.Constant(v)).toList());
    }

    /** A dataset under construction. */
    public static final class DatasetFixture {

        private final EntitlementFixture owner;
        private final String key;
        private final Map<String, Entitlement.Field> fields = new LinkedHashMap<>();

        private DatasetFixture(EntitlementFixture owner, String key) {
            this.owner = owner;
            this.key = key;
        }

        public DatasetFixture field(String name, FieldType type, Label label, Entitlement.Allowance... allowances) {
            fields.put(name, new Entitlement.Field(name, type, label, new ArrayList<>(List.of(allowances))));
            return this;
        }

        public DatasetFixture field(String name, FieldType type, Predicate condition) {
            return field(name, type, Label.BOTTOM, full(condition));
        }

        public EntitlementFixture done() {
            owner.datasets.put(key, new Entitlement.Dataset(key, "Title of " + key, key + "__1", List.of(), fields));
            return owner;
        }
    }
}
