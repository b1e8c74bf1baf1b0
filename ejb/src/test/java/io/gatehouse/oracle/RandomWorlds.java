package io.gatehouse.oracle;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.CompilationRule;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Denial;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.LevelControls;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Random policies, people and data: small tables with few values, so that conditions and joins meet. */
public final class RandomWorlds {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    public static final List<String> DATASETS = List.of("orders", "lines", "parts");
    private static final List<String> CATEGORIES = List.of("purchase-price", "finance", "quality-issue");
    private static final List<String> ROLES = List.of("buyer", "planner", "quality", "clerk");

    private final Random random;
    private final RandomConditions conditions;

    public RandomWorlds(Random random) {
        this.random = random;
        this.conditions = new RandomConditions(random);
    }

    public World next() {
        var catalog = new TreeMap<String, LandedDataset>();
        var specs = new ArrayList<DatasetSpec>();
        var rows = new HashMap<String, List<Map<String, Object>>>();
        for (String key : DATASETS) {
            var dataset = landed(key);
            catalog.put(key, dataset);
            specs.add(spec(dataset));
            rows.put(key, rows(dataset));
        }
        var roles = ROLES.stream().map(key -> role(key, catalog)).toList();
        var workflows = List.of(workflow("w1"), workflow("w2"));
        var source = new SourceSpec("erp", "ERP", SourceSpec.Kind.FILES, "erp", null, null, "buyer");
        var policy = new Policy(List.of("plants", "numbers", "low"), ladder(), List.of(source), specs, List.of(), roles, workflows,
                compilations(), List.of(), List.of());
        return new World(policy, new CatalogSnapshot(catalog), rows, person(), chance(0.5) ? "w1" : "w2", TODAY);
    }

    /** What the file says of some levels, and leaves out of others. */
    private List<LevelControls> ladder() {
        return java.util.Arrays.stream(Level.values()).filter(level -> chance(0.35)).map(level -> new LevelControls(level,
                chance(0.5) ? null : pick(List.of(Oversight.values())), null, chance(0.4) ? null : chance(0.5),
                chance(0.4) ? null : Period.ofDays(pick(List.of(1, 10, 40))), null, null)).toList();
    }

    private List<CompilationRule> compilations() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> CATEGORIES.stream().filter(category -> chance(0.7)).toList())
                .filter(categories -> categories.size() > 1).map(categories -> new CompilationRule(categories,
                        pick(List.of(Level.INTERNAL, Level.CONFIDENTIAL, Level.STRATEGIC, Level.STRATEGIC)))).toList();
    }

    public Caller person() {
        var roles = ROLES.stream().filter(role -> chance(0.5)).toList();
        var claims = new HashMap<String, List<String>>();
        if (chance(0.85)) {
            claims.put("plants", some(List.of("A", "B", "Ä", "C"), 0.5));
        }
        if (chance(0.85)) {
            claims.put("numbers", chance(0.1) ? List.of("1", "two") : some(List.of("1", "2", "3.0", "7"), 0.5));
        }
        if (chance(0.85)) {
            claims.put("low", List.of(pick(List.of("1", "2", "-1"))));
        }
        return Caller.of("p" + random.nextInt(1000), roles, claims);
    }

    private LandedDataset landed(String key) {
        var fields = new ArrayList<LandedDataset.LandedField>();
        fields.add(new LandedDataset.LandedField("Id", FieldType.NUMBER, true));
        fields.add(new LandedDataset.LandedField("OrderNo", FieldType.NUMBER, true));
        fields.add(new LandedDataset.LandedField("Plant", FieldType.TEXT, true));
        fields.add(new LandedDataset.LandedField("Price", FieldType.NUMBER, true));
        fields.add(new LandedDataset.LandedField("Qty", FieldType.NUMBER, true));
        fields.add(new LandedDataset.LandedField("Total", FieldType.NUMBER, true));
        fields.add(new LandedDataset.LandedField("Due", FieldType.DATE, true));
        if (chance(0.5)) {
            fields.add(new LandedDataset.LandedField("Urgent", FieldType.BOOLEAN, true));
        }
        if (chance(0.4)) {
            fields.add(new LandedDataset.LandedField("Seen", FieldType.TIMESTAMP, true));
        }
        if (chance(0.4)) {
            fields.add(new LandedDataset.LandedField("Late", FieldType.TEXT, false));
        }
        return new LandedDataset(key, "oracle_" + key + "__" + (1 + random.nextInt(5)), fields);
    }

    private DatasetSpec spec(LandedDataset dataset) {
        var label = new Label(pick(List.of(Level.PUBLIC, Level.INTERNAL)), new java.util.TreeSet<>(some(CATEGORIES, 0.2)));
        var fields = new LinkedHashMap<String, FieldSpec>();
        for (LandedDataset.LandedField field : dataset.fields()) {
            var derived = field.name().equals("Total") && chance(0.7) ? List.of("Price", "Qty")
                    : field.name().equals("Qty") && chance(0.15) ? List.of("Due") : field.name().equals("Due") && chance(0.05) ? List.of("Gone") : List.<String>of();
            if (chance(0.4) || !derived.isEmpty()) {
                var raised = label.level().max(pick(List.of(Level.INTERNAL, Level.CONFIDENTIAL, Level.STRATEGIC)));
                fields.put(field.name(), new FieldSpec(chance(0.75) ? new Label(raised, new java.util.TreeSet<>(some(CATEGORIES, 0.3))) : null,
                        derived, Meaning.NONE, null));
            }
        }
        return new DatasetSpec(dataset.key(), "erp", dataset.key(), null, dataset.key(), label, List.of("Id"), fields);
    }

    private List<Map<String, Object>> rows(LandedDataset dataset) {
        var rows = new ArrayList<Map<String, Object>>();
        int count = 3 + random.nextInt(7);
        for (int i = 1; i <= count; i++) {
            var row = new LinkedHashMap<String, Object>();
            for (LandedDataset.LandedField field : dataset.fields()) {
                row.put(field.name(), field.name().equals("Id") ? BigDecimal.valueOf(i) : chance(0.15) ? null : value(field));
            }
            rows.add(row);
        }
        return rows;
    }

    public Object value(LandedDataset.LandedField field) {
        return switch (field.type()) {
            case TEXT -> pick(List.of("A", "B", "Ä", "C%", "long text 12345", "b_"));
            case NUMBER -> field.name().equals("OrderNo") ? BigDecimal.valueOf(1 + random.nextInt(6))
                    : new BigDecimal(pick(List.of("0", "1", "2", "3", "7", "-1", "12.5", "0.001", "99999999999999999999")));
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.of(2025 + random.nextInt(2), 1 + random.nextInt(3), 1 + random.nextInt(3));
            case TIMESTAMP -> LocalDate.of(2026, 1, 1 + random.nextInt(3)).atTime(random.nextInt(3), 30);
        };
    }

    private RoleSpec role(String key, Map<String, LandedDataset> catalog) {
        var grants = new ArrayList<Grant>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            grants.add(grant(catalog));
        }
        var denials = new ArrayList<Denial>();
        if (chance(0.25)) {
            denials.add(denial(catalog));
        }
        return new RoleSpec(key, key, pick(List.of(Level.INTERNAL, Level.CONFIDENTIAL, Level.CONFIDENTIAL, Level.STRATEGIC)), grants, denials);
    }

    private Denial denial(Map<String, LandedDataset> catalog) {
        if (chance(0.5)) {
            return new Denial(chance(0.4) ? List.of(pick(DATASETS)) : List.of(), List.of(), List.of(pick(CATEGORIES)));
        }
        var dataset = pick(DATASETS);
        return new Denial(List.of(dataset), chance(0.8) ? List.of(name(catalog.get(dataset))) : List.of(), List.of());
    }

    private Grant grant(Map<String, LandedDataset> catalog) {
        var dataset = catalog.get(pick(DATASETS));
        var datasets = chance(0.3) ? DATASETS : List.of(dataset.key());
        Grant.FieldSelection fields = chance(0.5) ? new Grant.FieldSelection.All()
                : chance(0.5) ? new Grant.FieldSelection.Only(names(dataset, 0.6)) : new Grant.FieldSelection.Except(names(dataset, 0.3));
        var from = chance(0.15) ? TODAY.plusDays(random.nextInt(3) - 1L) : chance(0.35) ? TODAY.minusDays(random.nextInt(20)) : null;
        var until = from != null ? chance(0.75) ? from.plusDays(random.nextInt(60)) : null : chance(0.15) ? TODAY.plusDays(random.nextInt(3) - 1L) : null;
        return new Grant.OfDatasets(datasets, fields, masks(dataset, fields), rowRule(dataset, datasets),
                chance(0.15) ? List.of("w1") : List.of(), from, until, chance(0.15) ? TODAY.plusDays(random.nextInt(3) - 1L) : null);
    }

    private Map<String, MaskSpec> masks(LandedDataset dataset, Grant.FieldSelection fields) {
        var masks = new LinkedHashMap<String, MaskSpec>();
        for (LandedDataset.LandedField field : dataset.fields()) {
            if (chance(0.2) && fields.covers(field.name())) {
                masks.put(field.name(), mask(field.type()));
            }
        }
        return masks;
    }

    private MaskSpec mask(FieldType type) {
        var kind = switch (type) {
            case NUMBER -> pick(List.of(MaskSpec.Kind.RANGE, MaskSpec.Kind.RANGE, MaskSpec.Kind.NULL));
            case TEXT -> pick(List.of(MaskSpec.Kind.LAST4, MaskSpec.Kind.HASH, MaskSpec.Kind.PSEUDONYM, MaskSpec.Kind.NULL));
            case DATE, TIMESTAMP -> pick(List.of(MaskSpec.Kind.YEAR, MaskSpec.Kind.NULL));
            case BOOLEAN -> MaskSpec.Kind.NULL;
        };
        var width = kind == MaskSpec.Kind.RANGE ? new BigDecimal(pick(List.of("5", "10", "0.5"))) : null;
        return new MaskSpec(kind, width, chance(0.3) ? new Label(Level.PUBLIC, new java.util.TreeSet<>()) : null);
    }

    private Grant.RowRule rowRule(LandedDataset dataset, List<String> datasets) {
        if (chance(0.35)) {
            return new Grant.RowRule.All();
        }
        if (datasets.equals(List.of("lines")) && chance(0.7)) {
            return new Grant.RowRule.Via(chance(0.7) ? "orders" : "parts", "OrderNo");
        }
        if (datasets.equals(List.of("orders")) && chance(0.2)) {
            return new Grant.RowRule.Via("parts", "OrderNo");
        }
        return new Grant.RowRule.Where(conditions.next(dataset));
    }

    private WorkflowSpec workflow(String key) {
        return new WorkflowSpec(key, key, "", "buyer", chance(0.9) ? WorkflowSpec.Status.APPROVED : WorkflowSpec.Status.SUSPENDED,
                some(ROLES, 0.7), some(DATASETS, 0.85), new Label(pick(List.of(Level.CONFIDENTIAL, Level.STRATEGIC, Level.INTERNAL)),
                new java.util.TreeSet<>(some(CATEGORIES, 0.8))), List.of("builtin"), chance(0.85) ? Oversight.NONE : Oversight.BEFORE_RELEASE, null, io.gatehouse.policy.ModelUse.DEFAULT, null);
    }

    private List<String> names(LandedDataset dataset, double share) {
        return some(dataset.fields().stream().map(LandedDataset.LandedField::name).toList(), share);
    }

    private String name(LandedDataset dataset) {
        return pick(dataset.fields()).name();
    }

    private <T> List<T> some(List<T> of, double share) {
        var some = of.stream().filter(item -> chance(share)).toList();
        return some.isEmpty() && share >= 0.5 ? List.of(pick(of)) : some;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
