package io.gatehouse.query.sql;

import static io.gatehouse.access.EntitlementFixture.equal;
import static io.gatehouse.access.EntitlementFixture.full;
import static io.gatehouse.access.EntitlementFixture.in;
import static io.gatehouse.access.EntitlementFixture.masked;
import static io.gatehouse.access.Predicates.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.EntitlementFixture;
import io.gatehouse.access.Predicate;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SQL on secured tables")
class SecuredSqlTest {

    private static final LandedDatabase DATABASE = LandedDatabase.get();
    private static final Label PRICE = Label.of(Level.CONFIDENTIAL, "purchase-price");
    private static final Label PLAIN = Label.of(Level.INTERNAL);
    private static final Predicate PLANT_A = equal("Plant", "A");

    @BeforeAll
    static void land() {
        DATABASE.execute("DROP TABLE IF EXISTS landed.\"orders__1\", landed.\"vendor__1\", landed.\"line__1\"",
                "CREATE TABLE landed.\"orders__1\" (\"ID\" numeric, \"Plant\" text, \"VendorID\" numeric, \"Amount\" numeric, \"Ordered\" date, \"At\" timestamp, \"Open\" boolean)",
                """
                INSERT INTO landed."orders__1" VALUES
                (1, 'A', 10, 100, '2014-01-05', '2014-01-05 10:00', true), (2, 'A', 10, 50.5, '2014-02-06', '2014-02-06 11:30', false),
                (3, 'A', 20, 7, '2014-05-07', NULL, NULL), (4, 'B', 20, 1000, '2014-05-08', '2014-05-08 00:00', true),
                (5, 'B', 30, 0, '2013-12-31', '2013-12-31 23:59', false), (6, NULL, NULL, NULL, NULL, NULL, NULL)""",
                "CREATE TABLE landed.\"vendor__1\" (\"ID\" numeric, \"Name\" text, \"Account\" text)",
                "INSERT INTO landed.\"vendor__1\" VALUES (10, 'Ajax', 'AJAX0001'), (20, 'Bolt', 'BO2'), (30, 'Cog', NULL)",
                "CREATE TABLE landed.\"line__1\" (\"OrderID\" numeric, \"Qty\" numeric)",
                "INSERT INTO landed.\"line__1\" VALUES (1, 3), (1, 4), (4, 5), (NULL, 6), (99, 7)");
    }

    private static EntitlementFixture orders(Predicate rows) {
        return EntitlementFixture.entitlement().dataset("orders").field("ID", FieldType.NUMBER, PLAIN, full(rows))
                .field("Plant", FieldType.TEXT, PLAIN, full(rows)).field("VendorID", FieldType.NUMBER, PLAIN, full(rows))
                .field("Amount", FieldType.NUMBER, PRICE, full(rows)).field("Ordered", FieldType.DATE, PLAIN, full(rows))
                .field("At", FieldType.TIMESTAMP, PLAIN, full(rows)).field("Open", FieldType.BOOLEAN, PLAIN, full(rows)).done();
    }

    private static EntitlementFixture withVendors(EntitlementFixture fixture) {
        return fixture.dataset("vendor").field("ID", FieldType.NUMBER, PLAIN, full(ALWAYS)).field("Name", FieldType.TEXT, PLAIN, full(ALWAYS))
                .field("Account", FieldType.TEXT, PLAIN, masked(MaskSpec.Kind.LAST4, ALWAYS)).done();
    }

    private static CompiledQuery compile(Entitlement entitlement, String sql) {
        return SecuredSql.compile(entitlement, sql, Map.of());
    }

    private static List<List<String>> rows(Entitlement entitlement, String sql) {
        return DATABASE.rows(compile(entitlement, sql));
    }

    @Test
    void only_rows_of_the_condition_are_read() {
        assertThat(rows(orders(PLANT_A).build(), "SELECT id, plant FROM Orders")).containsExactly(
                List.of("1", "A"), List.of("2", "A"), List.of("3", "A"));
        assertThat(rows(orders(in("Plant", "A", "B")).build(), "SELECT COUNT(*) FROM orders")).containsExactly(List.of("5"));
    }

    @Test
    void a_row_counts_only_where_every_named_field_is_visible() {
        var entitlement = EntitlementFixture.entitlement().dataset("orders").field("ID", FieldType.NUMBER, ALWAYS)
                .field("Plant", FieldType.TEXT, PLANT_A).done().build();
        assertThat(rows(entitlement, "SELECT COUNT(id) FROM orders")).containsExactly(List.of("6"));
        assertThat(rows(entitlement, "SELECT COUNT(*) FROM orders")).containsExactly(List.of("6"));
        assertThat(rows(entitlement, "SELECT COUNT(id) FROM orders WHERE plant IS NOT NULL OR TRUE")).containsExactly(List.of("3"));
        assertThat(rows(entitlement, "SELECT a.id FROM orders a JOIN (SELECT id FROM orders WHERE plant = 'A') b ON a.id = b.id ORDER BY 1 DESC"))
                .containsExactly(List.of("3"), List.of("2"), List.of("1"));
    }

    @Test
    void named_fields_and_labels_come_from_everywhere_in_the_statement() {
        var query = compile(withVendors(orders(ALWAYS)).build(), """
                SELECT v.Name AS vendor, COUNT(*) AS n FROM orders o JOIN vendor v ON v.ID = o.VendorID
                WHERE EXISTS (SELECT 1 FROM orders i WHERE i.amount > 10) GROUP BY v.Name ORDER BY MIN(o.Ordered)""");
        assertThat(query.named()).containsExactly(new FieldRef("orders", "Amount"), new FieldRef("orders", "Ordered"),
                new FieldRef("orders", "VendorID"), new FieldRef("vendor", "ID"), new FieldRef("vendor", "Name"));
        assertThat(query.label()).isEqualTo(PRICE);
        assertThat(query.columns()).extracting(CompiledQuery.Output::label).containsExactly(PLAIN, Label.BOTTOM);
        assertThat(query.columns().getFirst().origin()).isEqualTo(new FieldRef("vendor", "Name"));
    }

    @Test
    void masks_apply_before_joins_and_sorts() {
        var entitlement = withVendors(EntitlementFixture.entitlement()).build();
        assertThat(rows(entitlement, "SELECT account, name FROM vendor WHERE account LIKE '****%' ORDER BY account"))
                .containsExactly(List.of("****", "Bolt"), List.of("****0001", "Ajax"));
        assertThat(rows(entitlement, "SELECT name FROM vendor WHERE account = 'AJAX0001'")).isEmpty();
    }

    @Test
    void a_star_names_every_field_that_exists() {
        var query = compile(withVendors(EntitlementFixture.entitlement()).build(), "SELECT * FROM vendor v");
        assertThat(query.columns()).extracting(CompiledQuery.Output::name).containsExactly("ID", "Name", "Account");
        assertThat(query.named()).hasSize(3);
    }

    @Test
    void rows_follow_the_visible_parent_and_have_none_without_one() {
        var via = new Predicate.Via("OrderID", "orders", "orders__1", "ID", PLANT_A);
        var entitlement = orders(PLANT_A).dataset("line").field("OrderID", FieldType.NUMBER, via).field("Qty", FieldType.NUMBER, via).done().build();
        assertThat(rows(entitlement, "SELECT SUM(qty) FROM line")).containsExactly(List.of("7"));
        assertThat(rows(entitlement, "SELECT o.id, SUM(l.qty) AS q FROM orders o LEFT JOIN line l ON l.orderid = o.id GROUP BY o.id"))
                .containsExactly(List.of("1", "7"), java.util.Arrays.asList("2", null), java.util.Arrays.asList("3", null));
    }

    @Test
    void parameters_are_values_and_compare_as_equal_in_group_by() {
        var query = SecuredSql.compile(orders(ALWAYS).build(),
                "SELECT amount + :x AS a, COUNT(*) AS n FROM orders WHERE plant = :p GROUP BY amount + :x",
                Map.of("x", FieldType.NUMBER, "p", FieldType.TEXT));
        assertThat(DATABASE.rows(query, Map.of("x", new BigDecimal("1"), "p", "B"), 10)).containsExactly(List.of("1", "1"), List.of("1001", "1"));
        assertThat(DATABASE.rows(query, Map.of("x", new BigDecimal("1"), "p", "' OR TRUE --"), 10)).isEmpty();
    }

    @Test
    void only_casts_of_the_statement_round() {
        var entitlement = withVendors(orders(ALWAYS)).build();
        assertThat(compile(entitlement, "SELECT id FROM orders WHERE MOD(amount, 7) = 1 AND amount > 3 AND amount IN (1, 2.5)").toString()).doesNotContain("round");
        assertThat(rows(entitlement, "SELECT CAST(50.5 AS INTEGER) AS a, CAST(amount AS DECIMAL(10, 0)) AS b, CAST(name AS VARCHAR(2)) AS c FROM orders, vendor WHERE orders.id = 2 AND vendor.id = 10"))
                .containsExactly(List.of("51", "51", "Aj"));
    }

    @Test
    void usual_statements_run() {
        var entitlement = withVendors(orders(ALWAYS)).build();
        var failures = new java.util.ArrayList<String>();
        for (String sql : USUAL) {
            try {
                rows(entitlement, sql);
            } catch (io.gatehouse.shared.DomainException refused) {
                failures.add(sql + "\n  " + refused.violations());
            } catch (AssertionError failed) {
                failures.add(sql + "\n  " + failed.getMessage());
            }
        }
        assertThat(failures).isEmpty();
    }

    private static final List<String> USUAL = List.of(
            "SELECT 1",
            "WITH c AS (SELECT plant, SUM(amount) AS s FROM orders GROUP BY plant) SELECT c.plant, s / (SELECT SUM(s) FROM c) AS share FROM c ORDER BY share DESC LIMIT 2",
            "SELECT plant FROM orders UNION SELECT name FROM vendor ORDER BY 1 DESC LIMIT 3",
            "SELECT plant FROM orders UNION ALL SELECT name FROM vendor",
            "SELECT id FROM orders EXCEPT SELECT id FROM vendor",
            "SELECT EXTRACT(YEAR FROM ordered) AS y, QUARTER(ordered) AS q, MONTH(\"at\") AS m, SUM(amount) AS s FROM orders GROUP BY EXTRACT(YEAR FROM ordered), QUARTER(ordered), MONTH(\"at\")",
            "SELECT FLOOR(ordered TO MONTH) AS m, CEIL(ordered TO QUARTER) AS c, DATE_TRUNC('week', ordered) AS w, COUNT(*) AS n FROM orders GROUP BY FLOOR(ordered TO MONTH), CEIL(ordered TO QUARTER), DATE_TRUNC('week', ordered)",
            "SELECT id, RANK() OVER (PARTITION BY plant ORDER BY amount DESC) AS r, SUM(amount) OVER (PARTITION BY plant ORDER BY ordered) AS cumulated FROM orders",
            "SELECT SUM(amount) FILTER (WHERE \"open\") AS o, COUNT(DISTINCT plant) AS p, AVG(amount) AS a, MIN(ordered) AS f, MAX(plant) AS l FROM orders",
            "SELECT CASE WHEN amount > 50 THEN 'large' WHEN amount > 5 THEN 'mid' ELSE 'small one' END AS size_, COUNT(*) AS n FROM orders GROUP BY CASE WHEN amount > 50 THEN 'large' WHEN amount > 5 THEN 'mid' ELSE 'small one' END HAVING COUNT(*) > 0",
            "SELECT id FROM orders WHERE ordered >= '2014-01-01' AND ordered < DATE '2014-01-01' + INTERVAL '3' MONTH AND \"at\" > TIMESTAMP '2014-01-01 00:00:00'",
            "SELECT DAYS_BETWEEN(ordered, \"at\") AS d, (ordered - DATE '2014-01-01') DAY AS e, TIMESTAMPDIFF(DAY, ordered, \"at\") AS f FROM orders",
            "SELECT UPPER(name) || '-' || LOWER(name) AS a, TRIM(name) AS b, SUBSTRING(name FROM 2 FOR 2) AS c, CHAR_LENGTH(name) AS d, SUBSTRING(name, 2) AS e FROM vendor WHERE name LIKE 'A\\_%' OR name NOT LIKE 'x!%%' ESCAPE '!'",
            "SELECT ROUND(amount, 1) AS a, ROUND(amount) AS b, FLOOR(amount) AS c, CEIL(amount) AS d, ABS(amount) AS e, MOD(amount, 7) AS f, -amount AS g, amount % 3 AS h FROM orders",
            "SELECT COALESCE(amount, 0) AS a, NULLIF(amount, 0) AS b, CAST(amount AS VARCHAR) AS c, CAST('x' AS INTEGER) AS d, CAST(ordered AS TIMESTAMP) AS e, CAST(amount AS DECIMAL(10,1)) AS f FROM orders",
            "SELECT o.id FROM orders o JOIN vendor v USING (id)",
            "SELECT o.id, v.name FROM orders o FULL JOIN vendor v ON v.id = o.vendorid CROSS JOIN (SELECT MAX(id) AS top_id FROM vendor) m WHERE o.id IN (SELECT id FROM orders WHERE amount > 1) AND o.plant IN ('A', 'B') AND o.amount BETWEEN 1 AND 1000",
            "SELECT DISTINCT plant FROM orders ORDER BY plant",
            "SELECT plant, SUM(amount) AS spend FROM orders GROUP BY plant ORDER BY -SUM(amount), spend DESC NULLS FIRST",
            "SELECT t.a FROM (SELECT amount AS a FROM orders ORDER BY amount DESC FETCH FIRST 2 ROWS ONLY) AS t",
            "SELECT x.b FROM (SELECT amount, plant FROM orders) AS x(a, b) OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY",
            "SELECT 'Größe €🙂' AS t FROM vendor WHERE name <> 'Ж'",
            "SELECT NULL AS n, \"open\" AND NOT \"open\" AS b, \"open\" IS NOT TRUE AS c FROM orders WHERE \"open\" IS NULL OR \"open\"",
            "SELECT plant, (SELECT COUNT(*) FROM orders i WHERE i.plant = o.plant) AS n FROM orders o",
            "SELECT EXTRACT(YEAR FROM ordered) AS y, COUNT(*) AS n FROM orders GROUP BY y ORDER BY y",
            "SELECT amount / 0 AS a, MOD(amount, 0) AS b, SUM(amount) / COUNT(*) AS c, COUNT(*) * 100.0 / 3 AS d FROM orders GROUP BY amount");
}
