package io.gatehouse.query.sql;

import static io.gatehouse.access.EntitlementFixture.equal;
import static io.gatehouse.access.EntitlementFixture.full;
import static io.gatehouse.access.Predicates.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.EntitlementFixture;
import io.gatehouse.access.Predicate;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hidden rows hold what makes plain SQL fail or change its order; nothing of it may reach the caller. */
@DisplayName("Hidden rows change nothing")
class NoninterferenceTest {

    private static final LandedDatabase DATABASE = LandedDatabase.get();

    private static final List<String> HOSTILE = List.of(
            "SELECT id FROM work WHERE 1 / qty > 0",
            "SELECT id FROM work WHERE 1 / (qty - 5) >= 0 OR TRUE",
            "SELECT SUM(1 / qty) AS s, AVG(qty / (qty - 7)) AS a FROM work",
            "SELECT id FROM work WHERE MOD(10, qty) = 1 OR MOD(id, qty - 5) = 0",
            "SELECT id FROM work WHERE CASE WHEN grp = 'A' THEN 1 ELSE 1 / qty END > 0",
            "SELECT id, CAST(note AS INTEGER) AS n FROM work WHERE CAST(note AS INTEGER) > 0",
            "SELECT id FROM work WHERE CAST(note AS DATE) > DATE '2000-01-01'",
            "SELECT id FROM work WHERE CAST(note AS TIMESTAMP) IS NULL AND CAST(note AS BOOLEAN) IS NULL",
            "SELECT id FROM work WHERE qty * qty * qty * qty * qty * qty * qty * qty > 0",
            "SELECT id FROM work WHERE CAST(qty * qty * qty AS BIGINT) > 0 AND CAST(qty AS SMALLINT) > 0",
            "SELECT id FROM work WHERE 'x' LIKE note OR note LIKE 'a\\'",
            "SELECT id FROM work WHERE note LIKE '%\\%%' OR note LIKE note",
            "SELECT id, SUBSTRING(note FROM 1 FOR CAST(qty - 5 AS INTEGER)) AS s FROM work WHERE SUBSTRING(note FROM CAST(qty AS INTEGER) FOR CAST(qty AS INTEGER)) IS NOT NULL",
            "SELECT id FROM work WHERE SUBSTRING(note, CAST(qty * 1000000000000 AS BIGINT)) = ''",
            "SELECT id, \"day\" + INTERVAL '9000' YEAR AS d, \"day\" - INTERVAL '3000' YEAR AS e FROM work",
            "SELECT id, TIMESTAMPADD(DAY, CAST(qty AS INTEGER), \"day\") AS d FROM work WHERE TIMESTAMPADD(MONTH, CAST(qty * 100000 AS INTEGER), \"day\") IS NULL",
            "SELECT id, CEIL(\"day\" TO YEAR) AS c, FLOOR(\"day\" TO WEEK) AS f FROM work",
            "SELECT id, (SELECT MAX(i.qty) FROM work i WHERE i.id > w.id AND 1 / i.qty < 1) AS m FROM work w",
            "SELECT id FROM work ORDER BY 1 / qty, note LIMIT 3",
            "SELECT grp FROM work ORDER BY grp LIMIT 2",
            "SELECT id FROM (SELECT id, grp FROM work ORDER BY grp LIMIT 2) AS x",
            "SELECT id, RANK() OVER (ORDER BY 1 / qty) AS r FROM work",
            "SELECT COUNT(*) AS n, SUM(qty) AS s, AVG(qty) AS a, MIN(note) AS lo, MAX(note) AS hi FROM work",
            "SELECT w.id, v.id AS other FROM work w LEFT JOIN work v ON v.qty = w.qty AND 1 / v.qty > 0",
            "SELECT w.id, p.name FROM work w FULL JOIN part p ON p.id = w.partid",
            "SELECT p.name, COUNT(w.id) AS n FROM part p LEFT JOIN work w ON p.id = w.partid GROUP BY p.name HAVING COUNT(w.id) >= 0",
            "SELECT name FROM part WHERE id NOT IN (SELECT partid FROM work)",
            "SELECT name FROM part WHERE EXISTS (SELECT 1 FROM work WHERE work.partid = part.id AND 1 / qty > 0)",
            "SELECT name FROM part WHERE id IN (SELECT partid FROM work WHERE 10 / COALESCE(qty, 0) > 0)",
            "SELECT note FROM work UNION SELECT name FROM part",
            "SELECT partid FROM work EXCEPT ALL SELECT id FROM part",
            "WITH x AS (SELECT partid, 100 / qty AS q FROM work) SELECT a.partid, SUM(b.q) AS s FROM x a JOIN x b ON a.q = b.q GROUP BY a.partid",
            "SELECT DISTINCT qty / 3 AS t FROM work",
            "SELECT CAST(qty AS VARCHAR) || note AS t FROM work ORDER BY t DESC OFFSET 1 ROWS",
            "SELECT id FROM work WHERE ROUND(qty, 20) / qty > 0 AND UPPER(note) <> LOWER(note)");

    private static Entitlement reader(boolean byParent) {
        var visible = equal("grp", "A");
        Predicate rows = byParent ? new Predicate.Via("partid", "part", "part__1", "id", equal("open", true)) : visible;
        return EntitlementFixture.entitlement().dataset("work").field("id", FieldType.NUMBER, rows).field("grp", FieldType.TEXT, rows)
                .field("partid", FieldType.NUMBER, rows).field("qty", FieldType.NUMBER, rows).field("note", FieldType.TEXT, rows)
                .field("day", FieldType.DATE, rows).done()
                .dataset("part").field("id", FieldType.NUMBER, Label.BOTTOM, full(equal("open", true)))
                .field("name", FieldType.TEXT, Label.BOTTOM, full(equal("open", true))).done().build();
    }

    private static void land(String... hiddenFirst) {
        DATABASE.execute("DROP TABLE IF EXISTS landed.\"work__1\", landed.\"part__1\"",
                "CREATE TABLE landed.\"work__1\" (id numeric, grp text, partid numeric, qty numeric, note text, day date)",
                "CREATE TABLE landed.\"part__1\" (id numeric, name text, open boolean)");
        DATABASE.execute(hiddenFirst);
        DATABASE.execute("INSERT INTO landed.\"work__1\" VALUES (1, 'A', 1, 3, '12', '2014-01-01'), (2, 'A', 2, 5, 'x_y', '2014-12-31'),"
                + " (3, 'A', 1, 7, 'z', '9990-06-01'), (4, 'A', 2, 3, '2014-05-06', NULL)",
                "INSERT INTO landed.\"part__1\" VALUES (1, 'bolt', true), (2, 'nut', true)", "ANALYZE landed.\"work__1\"", "ANALYZE landed.\"part__1\"");
    }

    private static List<String> answers(Entitlement reader) {
        var answers = new ArrayList<String>();
        for (String sql : HOSTILE) {
            answers.add(sql + " -> " + answer(reader, sql));
        }
        return answers;
    }

    private static Object answer(Entitlement reader, String sql) {
        try {
            return DATABASE.rows(SecuredSql.compile(reader, sql, Map.of()));
        } catch (DomainException refused) {
            return refused.violations();
        } catch (AssertionError failed) {
            return failed.getMessage();
        }
    }

    @Test
    void whatever_hidden_rows_hold_the_answers_are_the_same() {
        for (boolean byParent : new boolean[] {false, true}) {
            land();
            var without = answers(reader(byParent));
            assertThat(without).noneMatch(answer -> answer.contains("Violation[") || answer.contains("ERROR"));
            land("INSERT INTO landed.\"part__1\" VALUES (7, 'bolt', false), (8, NULL, NULL), (NULL, 'ghost', false)",
                    """
                    INSERT INTO landed."work__1" SELECT 100 + n, CASE n % 3 WHEN 0 THEN 'B' WHEN 1 THEN NULL ELSE 'a' END,
                    CASE n % 4 WHEN 0 THEN 7 WHEN 1 THEN 8 END, CASE n % 5 WHEN 0 THEN 0 WHEN 1 THEN 5 WHEN 2 THEN 7 WHEN 3 THEN -3
                    ELSE repeat('9', 100)::numeric END, (ARRAY['abc\\', '%\\', '', NULL, '1e999', '2014-02-30', 'infinity', 'now'])[1 + n % 8],
                    CASE n % 3 WHEN 0 THEN '9999-12-31'::date WHEN 1 THEN '0001-01-01'::date END FROM generate_series(1, 30000) n""");
            assertThat(answers(reader(byParent))).containsExactlyElementsOf(without);
        }
    }

    @Test
    void the_test_would_notice_plain_sql_failing_on_hidden_rows() {
        land("INSERT INTO landed.\"work__1\" SELECT n, 'B', 7, 0, 'abc', NULL FROM generate_series(1, 10) n");
        var all = EntitlementFixture.entitlement().dataset("work").field("id", FieldType.NUMBER, ALWAYS).field("qty", FieldType.NUMBER, ALWAYS).done().build();
        assertThat(DATABASE.rows(SecuredSql.compile(all, "SELECT SUM(id) AS s FROM work WHERE qty = 0", Map.of()))).isNotEqualTo(
                DATABASE.rows(SecuredSql.compile(reader(false), "SELECT SUM(id) AS s FROM work WHERE qty = 0", Map.of())));
    }
}
