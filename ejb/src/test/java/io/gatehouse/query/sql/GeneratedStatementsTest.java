package io.gatehouse.query.sql;

import static io.gatehouse.access.EntitlementFixture.equal;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.EntitlementFixture;
import io.gatehouse.access.Predicate;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random statements on two states of the data that look the same to the reader: hidden rows of every nasty kind, or none. */
@DisplayName("Generated statements")
class GeneratedStatementsTest {

    private static final int CASES = Integer.getInteger("gatehouse.test.statements", 400);
    private static final LandedDatabase DATABASE = LandedDatabase.get();

    private final long seed = Long.getLong("gatehouse.test.seed", new Random().nextLong());

    @BeforeAll
    static void land() {
        for (String table : new String[] {"gen__1", "bare__1"}) {
            DATABASE.execute("DROP TABLE IF EXISTS landed.\"" + table + "\"",
                    "CREATE TABLE landed.\"" + table + "\" (a text, n numeric, m numeric, t text, d date, s timestamp, b boolean)");
        }
        DATABASE.execute("""
                INSERT INTO landed."gen__1" SELECT CASE i % 3 WHEN 0 THEN 'B' WHEN 1 THEN NULL ELSE 'a' END,
                (ARRAY[0, 1, 3, -2, NULL, repeat('9', 100)::numeric, 1e-90])[1 + i % 7], (ARRAY[0, 2, NULL, -7, 1e99])[1 + i % 5],
                (ARRAY['abc\\', '%', '', NULL, '1e999', '2014-02-30', 'infinity', 'now', 'x'])[1 + i % 9],
                (ARRAY['9999-12-31', '0001-01-01', NULL, '2014-01-31'])[1 + i % 4]::date, (ARRAY['9999-12-31 23:59:59.999999', '0001-01-01 00:00', NULL])[1 + i % 3]::timestamp,
                (ARRAY[true, false, NULL])[1 + i % 3] FROM generate_series(1, 3000) i""");
        for (String table : new String[] {"bare__1", "gen__1"}) {
            DATABASE.execute("INSERT INTO landed.\"" + table + "\" VALUES ('A', 1, 2, 'x', '2014-02-01', '2014-02-01 10:00', true), ('A', 2, 3, 'xy', '2014-03-05', NULL, false),"
                    + " ('A', 0, 1, NULL, NULL, '2014-05-01 00:00', NULL), ('A', 3, 0, '12', '2014-02-01', '2013-05-01 23:00', true)", "ANALYZE landed.\"" + table + "\"");
        }
    }

    private static Entitlement reader(String key) {
        Predicate rows = equal("a", "A");
        return EntitlementFixture.entitlement().dataset(key).field("a", FieldType.TEXT, rows).field("n", FieldType.NUMBER, rows).field("m", FieldType.NUMBER, rows)
                .field("t", FieldType.TEXT, rows).field("d", FieldType.DATE, rows).field("s", FieldType.TIMESTAMP, rows).field("b", FieldType.BOOLEAN, rows).done().build();
    }

    @Test
    void answer_the_same_whatever_is_hidden() {
        System.out.println("GeneratedStatementsTest seed " + seed);
        var generator = new StatementGenerator(new Random(seed));
        var refusals = new TreeMap<String, Integer>();
        int run = 0;
        for (int i = 0; i < CASES; i++) {
            var sql = generator.statement();
            try {
                var with = DATABASE.rows(SecuredSql.compile(reader("gen"), sql, Map.of()));
                var without = DATABASE.rows(SecuredSql.compile(reader("bare"), sql.replace("gen AS", "bare AS"), Map.of()));
                assertThat(with).as("seed %d: %s", seed, sql).isEqualTo(without);
                run++;
            } catch (AssertionError failed) {
                if (!(failed.getCause() instanceof SQLException planning && planning.getSQLState().startsWith("42"))) {
                    throw failed;
                }
                refusals.merge("refused by PostgreSQL when planning, from the statement alone", 1, Integer::sum);
            } catch (DomainException refused) {
                refusals.merge(refused.violations().getFirst().message().replaceAll("line \\d+, column \\d+", ""), 1, Integer::sum);
            }
        }
        System.out.println(run + " of " + CASES + " ran; refused: " + refusals.size());
        assertThat(run).as("refusals %s", refusals).isGreaterThan(CASES * 8 / 10);
    }
}
