package io.gatehouse.query.sql;

import static io.gatehouse.access.Predicates.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.EntitlementFixture;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Statements that are refused")
class RefusalsTest {

    private static final Entitlement READER = EntitlementFixture.entitlement()
            .dataset("orders").field("ID", FieldType.NUMBER, ALWAYS).field("Plant", FieldType.TEXT, ALWAYS)
            .field("Ordered", FieldType.DATE, ALWAYS).done()
            .dataset("salary").field("ID", FieldType.NUMBER, ALWAYS).done().build();

    private static DomainException refusal(String sql) {
        return catchThrowableOfType(DomainException.class, () -> SecuredSql.compile(READER, sql, Map.of()));
    }

    private static String code(String sql) {
        var refused = refusal(sql);
        assertThat(refused).as(sql).isNotNull();
        assertThat(refused.kind()).isEqualTo(DomainException.Kind.REFUSED);
        return refused.code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT amount FROM orders", "SELECT * FROM payroll", "SELECT o.amount FROM orders o",
        "SELECT id FROM orders WHERE amount > 1", "SELECT id FROM orders ORDER BY amount", "SELECT id FROM landed.orders",
        "SELECT id FROM \"landed\".\"orders__1\"", "SELECT * FROM orders__1", "SELECT * FROM information_schema.tables",
        "SELECT * FROM pg_catalog.pg_class", "SELECT * FROM pg_class", "SELECT x.id FROM orders o", "SELECT pg_sleep(1)",
        "SELECT version() FROM orders", "SELECT current_setting('x')", "SELECT id FROM orders JOIN payroll USING (id)",
        "SELECT id FROM orders WHERE EXISTS (SELECT 1 FROM payroll p WHERE p.id = orders.id)", "SELECT ctid FROM orders",
        "SELECT id FROM orders WHERE plant = :x", "SELECT regexp_replace(plant, 'a', 'b') FROM orders",
        "SELECT f1 FROM orders", "SELECT s1.f1 FROM orders", "SELECT t.\"ID\" FROM orders", "SELECT total.number(plant) FROM orders"})
    void names_that_do_not_exist_for_the_caller(String sql) {
        assertThat(code(sql)).isEqualTo("unknown-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM orders", "INSERT INTO orders VALUES (1, 'a', NULL)", "UPDATE orders SET id = 1",
        "MERGE INTO orders o USING salary s ON o.id = s.id WHEN MATCHED THEN UPDATE SET id = 1", "EXPLAIN PLAN FOR SELECT id FROM orders",
        "SELECT RAND() FROM orders", "SELECT CURRENT_TIMESTAMP", "SELECT CURRENT_DATE", "SELECT CURRENT_USER", "SELECT USER", "SELECT LOCALTIME",
        "SELECT id FROM orders TABLESAMPLE BERNOULLI(10)", "SELECT ROW_NUMBER() OVER (ORDER BY plant) FROM orders",
        "SELECT LAG(id) OVER (ORDER BY plant) FROM orders", "SELECT FIRST_VALUE(id) OVER (ORDER BY plant) FROM orders",
        "SELECT SUM(id) OVER (ORDER BY plant ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM orders",
        "SELECT SUM(id) OVER w FROM orders WINDOW w AS (ORDER BY plant)", "SELECT id FROM orders NATURAL JOIN salary",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r", "SELECT SQRT(id) FROM orders",
        "SELECT POWER(id, 2) FROM orders", "SELECT LN(id) FROM orders", "SELECT plant SIMILAR TO 'a' FROM orders", "SELECT id FROM orders WHERE plant LIKE 'a' ESCAPE plant",
        "SELECT (SELECT id FROM salary) FROM orders", "SELECT (SELECT id FROM salary s WHERE s.id = o.id) FROM orders o",
        "SELECT NEXT VALUE FOR s", "SELECT * FROM (VALUES (1)) AS v(a)", "SELECT ROUND(id, id) FROM orders", "SELECT id FROM orders LIMIT 99999999999",
        "SELECT ARRAY[1]", "SELECT MAP['a', 1]", "SELECT COLLECT(id) FROM orders", "SELECT LISTAGG(plant) FROM orders", "SELECT EXTRACT(EPOCH FROM ordered) FROM orders",
        "SELECT id FROM orders WHERE (id, plant) IN (SELECT id, 'a' FROM salary)", "SELECT id FROM orders WHERE id > SOME (SELECT id FROM salary)",
        "SELECT CAST(plant AS BINARY) FROM orders", "SELECT id FROM orders GROUP BY ROLLUP(id)", "SELECT ?", "SELECT id FROM orders FOR SYSTEM_TIME AS OF TIMESTAMP '2020-01-01 00:00:00'",
        "SELECT \"ordered\" FROM orders MATCH_RECOGNIZE (PATTERN (a) DEFINE a AS a.id > 1)", "VALUES (1)"})
    void statements_beyond_the_allow_list(String sql) {
        assertThat(code(sql)).as(sql).isIn("sql-not-allowed", "sql-invalid", "sql-syntax", "unknown-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT", "SELECT id FROM orders; DELETE FROM orders", "SELECT id FROM orders; SELECT 1", "SELECT 'a", "SELEC id", "SELECT id FROM orders WHERE",
        "SELECT id FROM orders FOR UPDATE", "COPY orders TO '/tmp/x'", "SELECT id::text FROM orders", "SELECT /* id FROM orders", ""})
    void what_is_not_one_query(String sql) {
        assertThat(code(sql)).isEqualTo("sql-syntax");
    }

    @Test
    void deep_and_long_statements_are_refused_and_exhaust_nothing() {
        assertThat(code("SELECT " + "(".repeat(5000) + "1" + ")".repeat(5000))).isEqualTo("sql-too-complex");
        assertThat(code("SELECT " + "- ".repeat(6000) + "1")).isEqualTo("sql-too-complex");
        assertThat(code("SELECT 1" + " + 1".repeat(1500))).isEqualTo("sql-too-complex");
        assertThat(code("SELECT " + "NOT ".repeat(3000) + "TRUE")).isEqualTo("sql-too-complex");
        assertThat(code("SELECT id FROM orders WHERE TRUE" + " AND TRUE".repeat(1500))).isEqualTo("sql-too-complex");
        assertThat(code("SELECT " + "CASE WHEN TRUE THEN ".repeat(1000) + "1" + " END".repeat(1000))).isEqualTo("sql-too-complex");
        assertThat(code("SELECT '" + "x".repeat(40_000) + "'")).isEqualTo("sql-too-complex");
    }

    @Test
    void numbers_that_could_overflow_are_refused_when_compiling() {
        assertThat(code("SELECT id" + " * id".repeat(120) + " FROM orders")).isEqualTo("sql-too-complex");
        var nested = "SELECT id AS a FROM orders";
        for (int i = 0; i < 20; i++) {
            nested = "SELECT a * a AS a FROM (" + nested + ") AS x";
        }
        assertThat(code(nested)).isEqualTo("sql-too-complex");
        assertThat(code("SELECT plant" + " || plant".repeat(20) + " FROM orders")).isEqualTo("sql-too-complex");
    }

    @Test
    void absent_and_forbidden_read_the_same() {
        var without = EntitlementFixture.entitlement().dataset("orders").field("ID", FieldType.NUMBER, ALWAYS).done().build();
        var never = refusalOf(without, "SELECT \"Plomt\" FROM orders");
        var hidden = refusalOf(without, "SELECT \"Plant\" FROM orders");
        assertThat(hidden.violations().toString().replace("Plant", "Plomt")).isEqualTo(never.violations().toString());
        var absent = refusalOf(without, "SELECT 1 FROM salami");
        var forbidden = refusalOf(without, "SELECT 1 FROM salary");
        assertThat(forbidden.violations().toString().replace("salary", "salami")).isEqualTo(absent.violations().toString());
    }

    private static DomainException refusalOf(Entitlement entitlement, String sql) {
        return catchThrowableOfType(DomainException.class, () -> SecuredSql.compile(entitlement, sql, Map.of()));
    }

    @Test
    void refusals_hold_the_place_and_words_of_the_statement_alone() {
        var near = refusal("SELECT plan\nFROM orders");
        assertThat(near.violations().getFirst().message()).contains("line 1, column 8", "plan").doesNotContain("Plant", "mean");
        var types = refusal("SELECT plant + ordered FROM orders");
        assertThat(types.violations().getFirst().message()).contains("plant + ordered").doesNotContain("VARCHAR", "Cannot");
        var syntax = refusal("SELECT id FROM orders WHERE month > 1");
        assertThat(syntax.violations().getFirst().message()).doesNotContain("expecting", "Encountered");
    }
}
