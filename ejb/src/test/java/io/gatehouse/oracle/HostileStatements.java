package io.gatehouse.oracle;

import io.gatehouse.oracle.RandomQueries.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Statements that try to learn of hidden rows, each with what it may say: the rows of harmless SQL on a copy, or a refusal. */
final class HostileStatements {

    /** Names are {1} and {2} for datasets, with the fields that the statement names of each. */
    private record Form(String sql, String plain, Set<String> first, Set<String> second, int columns) {
    }

    private static final List<Form> ANSWERED = List.of(
            form("SELECT a.Id AS c1 FROM {1} a WHERE 1 / a.Qty > 0", "SELECT a.Id AS c1 FROM {1} a WHERE 1 / NULLIF(a.Qty, 0) > 0", "Id Qty"),
            form("SELECT a.Id AS c1 FROM {1} a WHERE MOD(a.Id, a.Qty) = 0", "SELECT a.Id AS c1 FROM {1} a WHERE MOD(a.Id, NULLIF(a.Qty, 0)) = 0", "Id Qty"),
            form("SELECT a.Id AS c1 FROM {1} a WHERE 1 / (a.Price - a.Price) >= 0 OR a.Id IS NOT NULL",
                    "SELECT a.Id AS c1 FROM {1} a WHERE a.Id IS NOT NULL", "Id Price"),
            form("SELECT a.Id AS c1 FROM {1} a WHERE CASE WHEN a.Price > 1 THEN 1 ELSE 1 / a.Qty END > 0",
                    "SELECT a.Id AS c1 FROM {1} a WHERE CASE WHEN a.Price > 1 THEN 1 ELSE 1 / NULLIF(a.Qty, 0) END > 0", "Id Price Qty"),
            form("SELECT a.Id AS c1 FROM {1} a WHERE CAST(a.Plant AS DATE) IS NULL", "SELECT a.Id AS c1 FROM {1} a", "Id Plant"),
            form("SELECT a.Id AS c1 FROM {1} a WHERE a.Price * a.Price * a.Price * a.Price > 1", null, "Id Price"),
            form("SELECT a.Id AS c1 FROM {1} a WHERE 'A' LIKE a.Plant", null, "Id Plant"),
            form("SELECT a.Id AS c1, RANK() OVER (ORDER BY a.Price) AS c2 FROM {1} a", null, "Id Price", "", 2),
            form("SELECT a.Id AS c1, SUM(a.Qty) OVER (PARTITION BY a.Plant) AS c2 FROM {1} a", null, "Id Qty Plant", "", 2),
            form("SELECT COUNT(DISTINCT a.Plant) AS c1 FROM {1} a", null, "Plant"),
            form("SELECT a.Id AS c1 FROM {1} a WHERE a.Price = (SELECT MAX(b.Price) FROM {2} b)", null, "Id Price", "Price", 1),
            form("SELECT a.Id AS c1 FROM {1} a WHERE a.Id NOT IN (SELECT b.OrderNo FROM {2} b)", null, "Id", "OrderNo", 1),
            form("SELECT a.Id AS c1 FROM {1} a WHERE NOT EXISTS (SELECT 1 FROM {2} b WHERE b.OrderNo = a.Id AND 1 / b.Qty > 0)",
                    "SELECT a.Id AS c1 FROM {1} a WHERE NOT EXISTS (SELECT 1 FROM {2} b WHERE b.OrderNo = a.Id AND 1 / NULLIF(b.Qty, 0) > 0)",
                    "Id", "OrderNo Qty", 1),
            form("SELECT a.Id AS c1 FROM {1} a LEFT JOIN {2} b ON b.Id = a.OrderNo WHERE b.Id IS NULL", null, "Id OrderNo", "Id", 1),
            form("SELECT a.Plant AS c1, b.Plant AS c2 FROM {1} a FULL JOIN {2} b ON a.Plant = b.Plant", null, "Plant", "Plant", 2),
            form("SELECT a.Id AS c1 FROM {1} a EXCEPT SELECT b.OrderNo AS c1 FROM {2} b", null, "Id", "OrderNo", 1),
            form("SELECT a.Plant AS c1 FROM {1} a INTERSECT SELECT b.Plant AS c1 FROM {2} b", null, "Plant", "Plant", 1));

    private static final List<String> REFUSED = List.of("SELECT CURRENT_USER", "SELECT CURRENT_TIMESTAMP", "SELECT RAND() AS r FROM {1}", "SELECT pg_sleep(1)",
            "SELECT ctid FROM {1}", "SELECT xmin FROM {1}", "SELECT 1 AS n FROM {1} TABLESAMPLE BERNOULLI(50)", "SELECT NEXT VALUE FOR s",
            "SELECT ROW_NUMBER() OVER () AS r FROM {1}", "SELECT * FROM pg_catalog.pg_stats", "SELECT * FROM information_schema.tables",
            "SELECT * FROM landed.\"oracle_orders__1\"", "DELETE FROM {1}", "UPDATE {1} SET Id = 1", "SELECT Id FROM {1}; SELECT 1",
            "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n FROM r", "SELECT 1 AS n FROM {1} WHERE Plant SIMILAR TO '(a|a)*'",
            "SELECT REGEXP_REPLACE(Plant, 'a', 'b') AS r FROM {1}", "SELECT STRING_AGG(Plant, ',') AS s FROM {1}", "SELECT Gone FROM {1}", "VALUES (1)",
            "SELECT SQRT(Price) AS s FROM {1}", "SELECT 1 AS n FROM nowhere", "SELECT 1 AS n FROM {1} FOR UPDATE", "SELECT " + "(".repeat(3000) + "1");

    private final Random random;
    private final List<String> datasets;

    HostileStatements(Random random, Set<String> datasets) {
        this.random = random;
        this.datasets = List.copyOf(new TreeSet<>(datasets));
    }

    private static Form form(String sql, String plain, String first) {
        return form(sql, plain, first, "", 1);
    }

    private static Form form(String sql, String plain, String first, String second, int columns) {
        return new Form(sql, plain == null ? sql : plain, Set.of(first.split(" ")), second.isEmpty() ? Set.of() : Set.of(second.split(" ")), columns);
    }

    /** Mostly one whose fields pass the test; one in four must be refused whoever asks. Its {@code plain} is null then. */
    Query next(BiPredicate<String, String> exists) {
        if (random.nextInt(4) == 0) {
            return new Query(REFUSED.get(random.nextInt(REFUSED.size())).replace("{1}", datasets.get(random.nextInt(datasets.size()))), null, Map.of());
        }
        var all = new ArrayList<Query>();
        var answered = new ArrayList<Query>();
        var form = ANSWERED.get(random.nextInt(ANSWERED.size()));
        for (String first : datasets) {
            for (String second : form.second().isEmpty() ? List.of(first) : datasets) {
                var query = query(form, first, second);
                all.add(query);
                if (query.named().entrySet().stream().allMatch(e -> e.getValue().stream().allMatch(field -> exists.test(e.getKey(), field)))) {
                    answered.add(query);
                }
            }
        }
        var from = answered.isEmpty() || random.nextInt(20) == 0 ? all : answered;
        return from.get(random.nextInt(from.size()));
    }

    private static Query query(Form form, String first, String second) {
        var named = new TreeMap<String, Set<String>>();
        named.computeIfAbsent(first, d -> new TreeSet<>()).addAll(form.first());
        if (!form.second().isEmpty()) {
            named.computeIfAbsent(second, d -> new TreeSet<>()).addAll(form.second());
        }
        var order = form.columns() == 1 ? " ORDER BY 1 NULLS LAST" : " ORDER BY 1 NULLS LAST, 2 NULLS LAST";
        return new Query(form.sql().replace("{1}", first).replace("{2}", second),
                form.plain().replace("{1}", first).replace("{2}", second) + order, named);
    }
}
