package io.gatehouse.query.sql;

import static io.gatehouse.access.EntitlementFixture.equal;
import static io.gatehouse.access.EntitlementFixture.full;
import static io.gatehouse.query.sql.LandedDatabase.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.EntitlementFixture;
import io.gatehouse.access.Predicate;
import io.gatehouse.query.RowReaderAccess;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.testbed.GatehouseDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Each channel on which plain SQL lets hidden rows speak, once plain, where it speaks, and once secured, where it is mute. */
@DisplayName("Fences")
class FencesTest {

    private static final LandedDatabase DATABASE = LandedDatabase.get();
    private static final DataSource READER = DATABASE.reader();
    /** The rule on rows as plain SQL would write it: the planner may test a caller's own conditions first. */
    private static final String RULE = " AND EXISTS (SELECT 1 FROM landed.\"part__1\" p WHERE p.id = w.partid AND p.open)";
    private static final String PLAIN = "SELECT w.id FROM landed.\"work__1\" w WHERE ";
    private static final List<String> PARALLEL = List.of("debug_parallel_query = on", "parallel_setup_cost = 0", "parallel_tuple_cost = 0",
            "min_parallel_table_scan_size = 0", "max_parallel_workers_per_gather = 4");

    private static Entitlement reader(Predicate rows) {
        return EntitlementFixture.entitlement().dataset("work").field("id", FieldType.NUMBER, rows).field("grp", FieldType.TEXT, rows)
                .field("partid", FieldType.NUMBER, rows).field("qty", FieldType.NUMBER, rows).field("note", FieldType.TEXT, rows)
                .field("day", FieldType.DATE, rows).done()
                .dataset("part").field("id", FieldType.NUMBER, Label.BOTTOM, full(equal("open", true)))
                .field("name", FieldType.TEXT, Label.BOTTOM, full(equal("open", true))).done().build();
    }

    private static final Entitlement BY_VALUE = reader(equal("grp", "A"));
    private static final Entitlement BY_PARENT = reader(new Predicate.Via("partid", "part", "part__1", "id", equal("open", true)));

    private static void land(String... hiddenFirst) {
        DATABASE.execute("DROP TABLE IF EXISTS landed.\"work__1\", landed.\"part__1\"",
                "CREATE TABLE landed.\"work__1\" (id numeric, grp text, partid numeric, qty numeric, note text, day date)",
                "CREATE TABLE landed.\"part__1\" (id numeric, name text, open boolean)");
        DATABASE.execute(hiddenFirst);
        DATABASE.execute("INSERT INTO landed.\"work__1\" VALUES (1, 'A', 1, 3, '12', '2014-01-02'), (2, 'A', 2, 5, '0', '2014-12-31'),"
                + " (3, 'A', 1, 7, '7', '2013-06-01'), (4, 'A', 2, 3, '2014', NULL)",
                "INSERT INTO landed.\"part__1\" VALUES (1, 'bolt', true), (2, 'nut', true), (3, 'washer', true), (7, 'ghost', false)",
                "ANALYZE landed.\"work__1\"", "ANALYZE landed.\"part__1\"");
    }

    @AfterAll
    static void leaveNothing() {
        DATABASE.execute("DROP TABLE IF EXISTS landed.\"work__1\", landed.\"part__1\"");
    }

    /** Fifty rows that nobody here may see. */
    private static String hidden(String qty, String note) {
        return "INSERT INTO landed.\"work__1\" SELECT 100 + n, 'B', 7, " + qty + ", " + note + ", NULL FROM generate_series(1, 50) n";
    }

    private static String visible(int count, String qty, String direction) {
        return "INSERT INTO landed.\"work__1\" SELECT 1000 + n, 'A', 1, " + qty + ", n::text, NULL FROM generate_series(1, " + count
                + ") AS s(n) ORDER BY s.n " + direction;
    }

    /** The control: plain SQL says something else when rows are there that its rule leaves out. */
    private static void plainSqlLeaks(String sql, String... hidden) {
        land();
        var without = plain(READER, sql);
        land(hidden);
        assertThat(plain(READER, sql)).as("plain: " + sql).isNotEqualTo(without);
    }

    private static List<String> answers(String... statements) {
        var answers = new ArrayList<String>();
        for (Entitlement reader : List.of(BY_VALUE, BY_PARENT)) {
            for (String sql : statements) {
                answers.add(sql + " -> " + DATABASE.rows(SecuredSql.compile(reader, sql, Map.of())));
            }
        }
        return answers;
    }

    /** The fence: a secured statement runs and says the same. */
    private static void securedIsMute(String hidden, String... statements) {
        land();
        var without = answers(statements);
        land(hidden);
        assertThat(answers(statements)).containsExactlyElementsOf(without);
    }

    private static void refused(String... statements) {
        for (String sql : statements) {
            var refusal = catchThrowableOfType(DomainException.class, () -> SecuredSql.compile(BY_VALUE, sql, Map.of()));
            assertThat(refusal).as(sql).isNotNull();
            assertThat(refusal.kind()).as(sql).isEqualTo(DomainException.Kind.REFUSED);
        }
    }

    @Test
    void division_by_zero() {
        plainSqlLeaks(PLAIN + "1 / w.qty > 0" + RULE, hidden("0", "'1'"));
        securedIsMute(hidden("0", "'1'"), "SELECT id FROM work WHERE 1 / qty > 0", "SELECT SUM(1 / qty) AS s FROM work",
                "SELECT id FROM work WHERE MOD(10, qty) = 1", "SELECT id FROM work WHERE CASE WHEN grp = 'A' THEN 1 ELSE 1 / qty END > 0");
    }

    @Test
    void casts() {
        plainSqlLeaks(PLAIN + "w.note::numeric > 0" + RULE, hidden("1", "'abc'"));
        securedIsMute(hidden("1", "'abc'"), "SELECT id, CAST(note AS INTEGER) AS n FROM work WHERE CAST(note AS INTEGER) > 0",
                "SELECT id FROM work WHERE CAST(note AS DATE) IS NULL", "SELECT id FROM work WHERE CAST(note AS TIMESTAMP) IS NULL",
                "SELECT id FROM work WHERE CAST(note AS BOOLEAN) IS NULL");
    }

    @Test
    void overflow() {
        plainSqlLeaks(PLAIN + "w.qty::int > 0" + RULE, hidden("1e30", "'1'"));
        securedIsMute(hidden("repeat('9', 100)::numeric", "'1e999'"), "SELECT id FROM work WHERE CAST(qty AS SMALLINT) > 0",
                "SELECT id FROM work WHERE CAST(qty AS BIGINT) > 0", "SELECT id FROM work WHERE qty * qty * qty * qty * qty * qty > 0",
                "SELECT id FROM work WHERE CAST(note AS BIGINT) > 0", "SELECT SUM(qty * qty) AS s FROM work");
    }

    @Test
    void escapes_of_like() {
        plainSqlLeaks(PLAIN + "('x' LIKE w.note OR w.id > 0)" + RULE, hidden("1", "'\\'"));
        securedIsMute(hidden("1", "'\\'"), "SELECT id FROM work WHERE 'x' LIKE note OR id > 0", "SELECT id FROM work WHERE note LIKE note",
                "SELECT id FROM work WHERE note LIKE 'a\\' OR id > 0");
    }

    @Test
    void regular_expressions() {
        plainSqlLeaks(PLAIN + "('x' ~ w.note OR w.id > 0)" + RULE, hidden("1", "'('"));
        refused("SELECT id FROM work WHERE 'x' SIMILAR TO note", "SELECT id FROM work WHERE note SIMILAR TO '(a|a)*b'",
                "SELECT REGEXP_REPLACE(note, 'a', 'b') AS r FROM work", "SELECT id FROM work WHERE REGEXP_LIKE('x', note)",
                "SELECT id FROM work WHERE note RLIKE 'a'", "SELECT id FROM work WHERE note ~ 'a'");
    }

    @Test
    void deep_nesting() {
        assertThat(plain(READER, "SELECT " + "(".repeat(60_000) + "1" + ")".repeat(60_000))).startsWith("ERROR");
        refused("SELECT " + "(".repeat(60_000) + "1" + ")".repeat(60_000), "SELECT " + "NOT ".repeat(3_000) + "TRUE",
                "SELECT " + "CASE WHEN TRUE THEN ".repeat(1_000) + "1" + " END".repeat(1_000), "SELECT id" + " + id".repeat(1_500) + " FROM work");
    }

    @Test
    void a_time_out_has_one_body_whatever_made_it_slow() {
        var sql = "SELECT COUNT(*) AS n FROM work a JOIN work b ON a.qty <> b.qty JOIN work c ON c.qty <> b.qty";
        var impatient = (PGSimpleDataSource) DATABASE.reader();
        impatient.setOptions("-c statement_timeout=100");
        land(visible(3_000, "n", "ASC"));
        assertThat(plain(impatient, "SELECT COUNT(*) FROM landed.\"work__1\" a, landed.\"work__1\" b, landed.\"work__1\" c WHERE a.qty <> b.qty"
                + " AND b.qty <> c.qty")).contains("statement timeout");
        var compiled = SecuredSql.compile(BY_VALUE, sql, Map.of());
        var failure = failure(impatient, compiled.bind(Map.of(), MaskKeys.of("s", "f", "r"), 10), compiled.columns());
        assertThat(failure.code()).isEqualTo("query-time-out");
        assertThat(failure.violations()).isEmpty();
    }

    private static DomainException failure(DataSource source, CompiledQuery.Bound bound, List<CompiledQuery.Output> columns) {
        return catchThrowableOfType(DomainException.class, () -> RowReaderAccess.read(source, bound, columns));
    }

    @Test
    void texts_of_errors() {
        var sql = "SELECT note::numeric FROM landed.\"work__1\" ORDER BY id DESC";
        plainSqlLeaks(sql, hidden("1", "'Secret'"));
        assertThat(plain(READER, sql)).contains("Secret");
        var failure = failure(READER, new CompiledQuery.Bound(sql, List.of()), List.of());
        assertThat(failure.code()).isEqualTo("query-failed");
        assertThat(failure + " " + failure.violations() + failure.getCause()).doesNotContain("Secret", "numeric", "work");
    }

    @Test
    void order_of_rows() {
        land(visible(100, "n % 3", "ASC"));
        var ascending = plain(READER, PLAIN + "w.grp = 'A' LIMIT 5");
        var secured = answers("SELECT qty FROM work LIMIT 5", "SELECT id FROM work OFFSET 3 ROWS FETCH NEXT 4 ROWS ONLY",
                "SELECT id FROM (SELECT id, qty FROM work ORDER BY qty LIMIT 4) AS x", "SELECT id, note FROM work ORDER BY qty LIMIT 7");
        land(hidden("0", "'x'"), visible(100, "n % 3", "DESC"));
        assertThat(plain(READER, PLAIN + "w.grp = 'A' LIMIT 5")).isNotEqualTo(ascending);
        assertThat(answers("SELECT qty FROM work LIMIT 5", "SELECT id FROM work OFFSET 3 ROWS FETCH NEXT 4 ROWS ONLY",
                "SELECT id FROM (SELECT id, qty FROM work ORDER BY qty LIMIT 4) AS x", "SELECT id, note FROM work ORDER BY qty LIMIT 7"))
                .containsExactlyElementsOf(secured);
    }

    @Test
    void sums_of_floats_in_parallel() {
        var values = "CASE n % 3 WHEN 0 THEN 1e16 WHEN 1 THEN -1e16 ELSE n / 10.0 END";
        var sums = SecuredSql.compile(BY_VALUE, "SELECT SUM(qty) AS s, AVG(qty) AS a, SUM(qty / 7) AS q FROM work", Map.of());
        var doubles = SecuredSql.compile(BY_VALUE, "SELECT SUM(CAST(qty AS DOUBLE)) AS s FROM work", Map.of());
        var floats = "SELECT SUM(qty::float8) FROM landed.\"work__1\" w WHERE grp = 'A'";
        land(visible(20_000, values, "ASC"));
        var serial = plain(READER, floats, "max_parallel_workers_per_gather = 0");
        var secured = DATABASE.rows(sums, List.of("max_parallel_workers_per_gather = 0"));
        var securedDoubles = DATABASE.rows(doubles, List.of("max_parallel_workers_per_gather = 0"));
        land(hidden("1e16", "'x'"), visible(20_000, values, "DESC"));
        assertThat(plain(READER, "EXPLAIN " + sums.bind(Map.of(), MaskKeys.of("s", "f", "r"), 10).sql(), PARALLEL.toArray(String[]::new)))
                .as("the secured plan is parallel").contains("Gather");
        assertThat(plain(READER, floats, PARALLEL.toArray(String[]::new))).isNotEqualTo(serial);
        assertThat(DATABASE.rows(sums, PARALLEL)).isEqualTo(secured);
        assertThat(DATABASE.rows(doubles, PARALLEL)).isEqualTo(securedDoubles);
    }

    @Test
    void sampling() {
        var sample = "SELECT id FROM landed.\"work__1\" TABLESAMPLE BERNOULLI (50) REPEATABLE (1) WHERE grp = 'A'";
        land(visible(200, "n", "ASC"));
        var without = plain(READER, sample);
        land(hidden("1", "'x'"), visible(200, "n", "ASC"));
        assertThat(plain(READER, sample)).isNotEqualTo(without);
        refused("SELECT id FROM work TABLESAMPLE BERNOULLI(50)", "SELECT id FROM work TABLESAMPLE BERNOULLI(50) REPEATABLE(1)",
                "SELECT id FROM work TABLESAMPLE SYSTEM(10)", "SELECT id FROM work TABLESAMPLE SUBSTITUTE('x')");
    }

    @Test
    void sequences_and_system_functions() {
        plainSqlLeaks("SELECT pg_relation_size('landed.\"work__1\"')", hidden("1", "repeat('x', 900)"));
        plainSqlLeaks("SELECT ctid FROM landed.\"work__1\" WHERE grp = 'A'", hidden("1", "'x'"));
        refused("SELECT NEXT VALUE FOR s", "SELECT CURRENT VALUE FOR s", "SELECT nextval('s')", "SELECT pg_relation_size('landed.work__1')",
                "SELECT ctid FROM work", "SELECT xmin FROM work", "SELECT tableoid FROM work", "SELECT pg_sleep(1)", "SELECT version()",
                "SELECT CURRENT_USER", "SELECT SESSION_USER", "SELECT CURRENT_TIMESTAMP", "SELECT CURRENT_DATE", "SELECT RAND()",
                "SELECT current_setting('x')", "SELECT pg_read_file('x')", "SELECT query_to_xml('SELECT 1', true, true, '')");
    }

    @Test
    void time_zone_and_locale() {
        var one = List.of("TimeZone = 'UTC'", "DateStyle = 'ISO, MDY'", "lc_time = 'C'", "lc_monetary = 'C'", "extra_float_digits = 3");
        var other = List.of("TimeZone = 'Asia/Tokyo'", "DateStyle = 'ISO, DMY'", "lc_time = 'C.UTF-8'", "lc_monetary = 'C.UTF-8'",
                "extra_float_digits = -15", "IntervalStyle = 'sql_standard'", "bytea_output = 'escape'");
        land("INSERT INTO landed.\"work__1\" SELECT 20 + n, 'A', 1, n / 7.0, v, DATE '2014-02-01' FROM unnest(ARRAY['01/02/2014', '1.2.2014', '2014-02-01',"
                + " '2014-02-01 23:30:00+09', '2014-02-01T23:30:00Z', 'now', 'today', 'epoch', 'i', 'I', 'ı', 'ä', 'Z', '1,5']) WITH ORDINALITY AS x(v, n)");
        for (String control : List.of("SELECT '01/02/2014'::date", "SELECT '2014-02-01T23:30:00Z'::timestamptz::date", "SELECT (1.0::float8 / 3)::text")) {
            assertThat(plain(READER, control, other.toArray(String[]::new))).as(control).isNotEqualTo(plain(READER, control, one.toArray(String[]::new)));
        }
        for (String sql : List.of("SELECT id, CAST(note AS DATE) AS d FROM work", "SELECT id, CAST(note AS TIMESTAMP) AS t FROM work",
                "SELECT id, CAST(\"day\" AS VARCHAR) AS d, CAST(CAST(\"day\" AS TIMESTAMP) AS VARCHAR) AS t FROM work",
                "SELECT id, CAST(qty AS VARCHAR) AS q, CAST(note AS DECIMAL) AS n FROM work", "SELECT UPPER(note) AS u, LOWER(note) AS l FROM work",
                "SELECT note FROM work ORDER BY note", "SELECT id, CAST(CAST(qty AS DOUBLE) AS VARCHAR) AS f FROM work",
                "SELECT id, EXTRACT(DAY FROM \"day\") AS e, FLOOR(\"day\" TO WEEK) AS w, \"day\" + INTERVAL '1' MONTH AS m FROM work")) {
            var compiled = SecuredSql.compile(BY_VALUE, sql, Map.of());
            assertThat(DATABASE.rows(compiled, other)).as(sql).isEqualTo(DATABASE.rows(compiled, one));
        }
    }

    @Test
    void catalogs_of_the_database() {
        land(hidden("1", "'Secret'"));
        assertThat(plain(READER, "SELECT most_common_vals FROM pg_stats WHERE tablename = 'work__1' AND attname = 'note'")).contains("Secret");
        assertThat(plain(READER, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'landed'")).contains("work__1");
        refused("SELECT * FROM information_schema.tables", "SELECT * FROM \"information_schema\".\"columns\"", "SELECT * FROM pg_catalog.pg_class",
                "SELECT * FROM pg_stats", "SELECT * FROM pg_stat_activity", "SELECT * FROM landed.\"work__1\"", "SELECT * FROM \"work__1\"",
                "SELECT * FROM metadata.TABLES", "SELECT * FROM gatehouse.audit_event");
    }

    @Test
    void conditions_that_the_planner_tests_first() throws SQLException {
        DATABASE.execute("CREATE OR REPLACE FUNCTION landed.tells(value text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$"
                + " BEGIN IF value = 'Secret' THEN RAISE EXCEPTION 'saw %', value; END IF; RETURN TRUE; END $$");
        try {
            plainSqlLeaks("SELECT id FROM (SELECT * FROM landed.\"work__1\" WHERE grp = 'A') AS x WHERE landed.tells(note)", hidden("0", "'Secret'"));
        } finally {
            DATABASE.execute("DROP FUNCTION landed.tells(text)");
        }
        costOfTotalFunctions("0.0000001");
        try {
            securedIsMute(hidden("0", "'Secret'"), "SELECT id FROM work WHERE CAST(note AS INTEGER) > 0 AND 1 / qty > 0",
                    "SELECT id FROM work WHERE CAST(note AS DATE) IS NULL", "SELECT id FROM work WHERE SUBSTRING(note FROM CAST(qty AS INTEGER)) <> 'x'");
        } finally {
            costOfTotalFunctions("100");
        }
    }

    private static void costOfTotalFunctions(String cost) throws SQLException {
        try (var connection = GatehouseDatabase.get().as("gatehouse_owner").getConnection(); var statement = connection.createStatement()) {
            statement.execute("DO $$ DECLARE f regprocedure; BEGIN FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'total'::regnamespace LOOP"
                    + " EXECUTE format('ALTER FUNCTION %s COST " + cost + "', f); END LOOP; END $$");
        }
    }

    @Test
    void conditions_that_ask_another_table() {
        var nobody = "INSERT INTO landed.\"work__1\" VALUES (900, 'B', NULL, NULL, NULL, NULL), (901, 'B', 7, 0, 'x', NULL)";
        plainSqlLeaks("SELECT name FROM landed.\"part__1\" WHERE open AND id NOT IN (SELECT partid FROM landed.\"work__1\")", nobody);
        securedIsMute(nobody + "; INSERT INTO landed.\"part__1\" VALUES (NULL, 'ghost', false)", "SELECT name FROM part WHERE id NOT IN (SELECT partid FROM work)",
                "SELECT name FROM part WHERE id IN (SELECT partid FROM work WHERE 10 / qty > 1)",
                "SELECT name FROM part WHERE NOT EXISTS (SELECT 1 FROM work WHERE work.partid = part.id)",
                "SELECT id FROM work WHERE partid NOT IN (SELECT id FROM part WHERE name <> 'nut')");
    }
}
