package io.gatehouse.query.sql;

import static io.gatehouse.access.Predicates.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Entitlement.Allowance;
import io.gatehouse.access.EntitlementFixture;
import io.gatehouse.access.Predicate;
import io.gatehouse.access.Predicates;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Against a naive reading of the rule: the same statement on a copy that holds only what the caller may see. */
@DisplayName("A statement on secured tables equals the statement on a filtered copy")
class SecuredCopyTest {

    private static final int CASES = Integer.getInteger("gatehouse.test.cases", 15);
    private static final LandedDatabase DATABASE = LandedDatabase.get();
    private static final Map<String, FieldType> FIELDS = new LinkedHashMap<>();
    private static final Map<String, Set<String>> STATEMENTS = new LinkedHashMap<>();

    static {
        FIELDS.put("k", FieldType.NUMBER);
        FIELDS.put("n", FieldType.NUMBER);
        FIELDS.put("t", FieldType.TEXT);
        FIELDS.put("d", FieldType.DATE);
        STATEMENTS.put("SELECT * FROM data", Set.of("k", "n", "t", "d"));
        STATEMENTS.put("SELECT COUNT(*) AS c FROM data", Set.of());
        STATEMENTS.put("SELECT n FROM data", Set.of("n"));
        STATEMENTS.put("SELECT t, SUM(n) AS s, COUNT(*) AS c FROM data GROUP BY t ORDER BY s DESC", Set.of("t", "n"));
        STATEMENTS.put("SELECT COUNT(*) AS c FROM data WHERE d > DATE '2014-06-01' OR d IS NULL", Set.of("d"));
        STATEMENTS.put("SELECT a.k, b.n FROM data a LEFT JOIN data b ON a.k = b.n ORDER BY b.n LIMIT 7", Set.of("k", "n"));
        STATEMENTS.put("SELECT a.t, (SELECT COUNT(*) FROM data b WHERE b.t = a.t) AS c FROM data a WHERE EXISTS (SELECT 1 FROM data x WHERE x.k = 3)", Set.of("t", "k"));
        STATEMENTS.put("SELECT AVG(n) AS a, MIN(t) AS lo, MAX(d) AS hi FROM data", Set.of("n", "t", "d"));
        STATEMENTS.put("WITH x AS (SELECT k, RANK() OVER (ORDER BY n) AS r FROM data) SELECT r, COUNT(*) AS c FROM x GROUP BY r", Set.of("k", "n"));
        STATEMENTS.put("SELECT k FROM data EXCEPT SELECT n FROM data ORDER BY 1 DESC", Set.of("k", "n"));
        STATEMENTS.put("SELECT t FROM data WHERE n IN (SELECT k FROM data) OR n / k > 1", Set.of("t", "n", "k"));
    }

    private final long seed = Long.getLong("gatehouse.test.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void on_random_data_and_rights() {
        System.out.println("SecuredCopyTest seed " + seed);
        for (int i = 0; i < CASES; i++) {
            var rows = rows();
            land("data__1", rows);
            var rights = rights();
            var secured = entitlement(rights);
            for (var statement : STATEMENTS.entrySet()) {
                if (statement.getValue().stream().allMatch(f -> !rights.get(f).isEmpty()) && rights.values().stream().noneMatch(List::isEmpty)) {
                    compare(rows, rights, secured, statement.getKey(), statement.getValue());
                }
            }
        }
    }

    private void compare(List<Map<String, Object>> rows, Map<String, List<Allowance>> rights, Entitlement secured, String sql, Set<String> named) {
        var query = SecuredSql.compile(secured, sql, Map.of());
        var seen = DATABASE.rows(query);
        land("copy__1", rows.stream().filter(row -> visible(row, rights, named)).map(row -> seen(row, rights)).toList());
        var open = entitlement(FIELDS.keySet().stream().collect(Collectors.toMap(f -> f, f -> List.of(EntitlementFixture.full(ALWAYS)))), "copy");
        assertThat(seen).as("seed %d: %s under %s", seed, sql, rights)
                .isEqualTo(DATABASE.rows(SecuredSql.compile(open, sql.replace("data", "copy"), Map.of())));
    }

    private static boolean visible(Map<String, Object> row, Map<String, List<Allowance>> rights, Set<String> named) {
        boolean rowVisible = rights.values().stream().flatMap(List::stream).anyMatch(a -> !a.isNullMask() && holds(a.condition(), row));
        return rowVisible && named.stream().allMatch(f -> rights.get(f).stream().anyMatch(a -> holds(a.condition(), row)));
    }

    private static Map<String, Object> seen(Map<String, Object> row, Map<String, List<Allowance>> rights) {
        var seen = new HashMap<String, Object>();
        row.forEach((field, value) -> seen.put(field, rights.get(field).stream().filter(a -> holds(a.condition(), row)).findFirst()
                .map(a -> masked(a.mask(), value)).orElse(null)));
        return seen;
    }

    private static Object masked(MaskSpec mask, Object value) {
        if (mask == null || value == null) {
            return value;
        }
        return switch (mask.kind()) {
            case YEAR -> ((LocalDate) value).withDayOfYear(1);
            case RANGE -> ((BigDecimal) value).divide(mask.width(), 0, RoundingMode.FLOOR).multiply(mask.width());
            case LAST4 -> "****" + (value.toString().length() > 4 ? value.toString().substring(value.toString().length() - 4) : "");
            default -> null;
        };
    }

    /** Naive, three-valued: null for unknown. */
    private static Boolean truth(Predicate predicate, Map<String, Object> row) {
        return switch (predicate) {
            case Predicate.Always always -> true;
            case Predicate.Or or -> {
                var parts = or.parts().stream().map(p -> truth(p, row)).toList();
                yield parts.contains(Boolean.TRUE) ? Boolean.TRUE : parts.contains(null) ? null : Boolean.FALSE;
            }
            case Predicate.Not not -> truth(not.part(), row) == null ? null : (Boolean) !truth(not.part(), row);
            case Predicate.Compare c -> {
                var left = row.get(((Predicate.Column) c.left()).field());
                yield left == null ? null : (Boolean) left.equals(((Predicate.Constant) c.right()).value());
            }
            case Predicate.In in -> {
                var value = row.get(((Predicate.Column) in.operand()).field());
                yield value == null ? null : (Boolean) in.values().contains(new Predicate.Constant(value));
            }
            default -> throw new IllegalArgumentException(predicate.toString());
        };
    }

    private static boolean holds(Predicate predicate, Map<String, Object> row) {
        return Boolean.TRUE.equals(truth(predicate, row));
    }

    private List<Map<String, Object>> rows() {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            var row = new HashMap<String, Object>();
            row.put("k", maybe(BigDecimal.valueOf(random.nextInt(6))));
            row.put("n", maybe(BigDecimal.valueOf(random.nextInt(40) - 10)));
            row.put("t", maybe(List.of("a", "Bolt", "B", "äther", "longer text", "").get(random.nextInt(6))));
            row.put("d", maybe(LocalDate.of(2013 + random.nextInt(2), 1 + random.nextInt(12), 3)));
            rows.add(row);
        }
        return rows;
    }

    private Object maybe(Object value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private Map<String, List<Allowance>> rights() {
        var rights = new LinkedHashMap<String, List<Allowance>>();
        FIELDS.forEach((field, type) -> {
            var ways = new ArrayList<Allowance>();
            if (random.nextInt(4) > 0) {
                ways.add(EntitlementFixture.full(condition()));
            }
            if (random.nextInt(3) == 0) {
                var kind = switch (type) {
                    case DATE -> MaskSpec.Kind.YEAR;
                    case NUMBER -> MaskSpec.Kind.RANGE;
                    default -> MaskSpec.Kind.LAST4;
                };
                ways.add(EntitlementFixture.masked(kind, condition()));
            }
            if (ways.isEmpty() || random.nextInt(5) == 0) {
                ways.add(EntitlementFixture.masked(MaskSpec.Kind.NULL, condition()));
            }
            rights.put(field, ways);
        });
        return rights;
    }

    private Predicate condition() {
        return switch (random.nextInt(5)) {
            case 0 -> ALWAYS;
            case 1 -> EntitlementFixture.equal("t", List.of("a", "Bolt", "B").get(random.nextInt(3)));
            case 2 -> EntitlementFixture.in("k", BigDecimal.ZERO, BigDecimal.valueOf(3), BigDecimal.valueOf(random.nextInt(6)));
            case 3 -> new Predicate.Not(EntitlementFixture.in("k", BigDecimal.ONE, BigDecimal.TWO));
            default -> Predicates.or(List.of(EntitlementFixture.equal("t", "B"), EntitlementFixture.in("k", BigDecimal.TWO)));
        };
    }

    private static Entitlement entitlement(Map<String, List<Allowance>> rights) {
        return entitlement(rights, "data");
    }

    private static Entitlement entitlement(Map<String, List<Allowance>> rights, String key) {
        var dataset = EntitlementFixture.entitlement().dataset(key);
        FIELDS.forEach((field, type) -> dataset.field(field, type, Label.BOTTOM, rights.get(field).toArray(Allowance[]::new)));
        return dataset.done().build();
    }

    private static void land(String table, List<Map<String, Object>> rows) {
        var sql = new ArrayList<>(Arrays.asList("DROP TABLE IF EXISTS landed.\"" + table + "\"",
                "CREATE TABLE landed.\"" + table + "\" (k numeric, n numeric, t text, d date)"));
        if (!rows.isEmpty()) {
            sql.add(rows.stream().map(row -> FIELDS.keySet().stream().map(f -> SqlText.literal(row.get(f))).collect(Collectors.joining(", ", "(", ")")))
                    .collect(Collectors.joining(", ", "INSERT INTO landed.\"" + table + "\" VALUES ", "")));
        }
        DATABASE.execute(sql.toArray(String[]::new));
    }
}
