package io.gatehouse.query.sql;

import static io.gatehouse.access.EntitlementFixture.equal;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.EntitlementFixture;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Statements put together from pieces of right ones: each is refused, or runs without an error that a row could cause. */
@DisplayName("Mutated statements")
class MutatedStatementsTest {

    private static final int CASES = Integer.getInteger("gatehouse.test.statements", 500);
    private static final LandedDatabase DATABASE = LandedDatabase.get();
    private static final Pattern WORDS = Pattern.compile("'[^']*'|\"[^\"]*\"|[A-Za-z_][A-Za-z_0-9]*|[0-9.]+|\\|\\||<>|<=|>=|\\S");
    private static final List<String> RIGHT = List.of(
            "SELECT a, SUM(n) AS s, COUNT(*) AS c FROM mut WHERE n / 3 > 1 AND t LIKE 'x%' GROUP BY a HAVING COUNT(*) > 0 ORDER BY s DESC LIMIT 5",
            "SELECT x.a, y.n FROM mut x LEFT JOIN mut y ON x.a = y.a AND y.n IN (1, 2, 3) WHERE x.d BETWEEN DATE '2014-01-01' AND x.d + INTERVAL '1' MONTH",
            "WITH w AS (SELECT a, n, RANK() OVER (PARTITION BY a ORDER BY n DESC) AS r FROM mut) SELECT r, AVG(n) FILTER (WHERE a IS NOT NULL) AS m FROM w GROUP BY r",
            "SELECT CASE WHEN n > 1 THEN UPPER(t) WHEN b THEN 'y' ELSE NULL END AS k, COALESCE(n, 0) * 2 AS v FROM mut UNION ALL SELECT t, MOD(n, 7) FROM mut",
            "SELECT EXTRACT(YEAR FROM d) AS y, FLOOR(d TO MONTH) AS m, MAX(n) - MIN(n) AS span FROM mut GROUP BY EXTRACT(YEAR FROM d), FLOOR(d TO MONTH)",
            "SELECT t || CAST(n AS VARCHAR) AS q, SUBSTRING(t FROM 2 FOR 3) AS u, CAST(t AS DECIMAL) AS z FROM mut WHERE NOT EXISTS (SELECT 1 FROM mut i WHERE i.n > mut.n)",
            "SELECT DISTINCT b, NULLIF(n, 2) AS f, ROUND(n / 7, 2) AS g, CHAR_LENGTH(TRIM(t)) AS h FROM mut WHERE (SELECT MAX(n) FROM mut) >= n OR d IS NULL");

    private final long seed = Long.getLong("gatehouse.test.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @BeforeAll
    static void land() {
        DATABASE.execute("DROP TABLE IF EXISTS landed.\"mut__1\"", "CREATE TABLE landed.\"mut__1\" (a text, n numeric, t text, d date, b boolean)",
                "INSERT INTO landed.\"mut__1\" VALUES ('A', 1, 'x', '2014-02-01', true), ('A', 2, 'xy', '2014-03-05', false), ('A', 0, NULL, NULL, NULL),"
                        + " ('B', 0, '1e99', '9999-12-31', true), ('B', 9999999999999999999999999999999999999999, 'abc\\', '0001-01-01', NULL), (NULL, NULL, '%', NULL, NULL)");
    }

    @Test
    void are_refused_or_run() throws SQLException {
        System.out.println("MutatedStatementsTest seed " + seed);
        var rows = equal("a", "A");
        Entitlement reader = EntitlementFixture.entitlement().dataset("mut").field("a", FieldType.TEXT, rows).field("n", FieldType.NUMBER, rows)
                .field("t", FieldType.TEXT, rows).field("d", FieldType.DATE, rows).field("b", FieldType.BOOLEAN, rows).done().build();
        int run = 0;
        for (int i = 0; i < CASES; i++) {
            var sql = mutated();
            try {
                run += DATABASE.run(SecuredSql.compile(reader, sql, Map.of())) ? 1 : 0;
            } catch (DomainException refused) {
                assertThat(refused.kind()).as(sql).isEqualTo(DomainException.Kind.REFUSED);
            } catch (SQLException failed) {
                assertThat(failed.getSQLState().substring(0, 2)).as("seed %d: %s%n%s", seed, sql, failed.getMessage()).isIn("42", "0A");
                System.out.println("refused by PostgreSQL when planning: " + sql + "\n  " + failed.getMessage().lines().findFirst().orElse(""));
            }
        }
        System.out.println(run + " of " + CASES + " ran");
    }

    private String mutated() {
        var words = new ArrayList<>(words(RIGHT.get(random.nextInt(RIGHT.size()))));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var other = words(RIGHT.get(random.nextInt(RIGHT.size())));
            int at = random.nextInt(words.size());
            switch (random.nextInt(4)) {
                case 0 -> words.set(at, other.get(random.nextInt(other.size())));
                case 1 -> words.remove(at);
                case 2 -> words.add(at, other.get(random.nextInt(other.size())));
                default -> {
                    int from = random.nextInt(other.size());
                    words.addAll(at, other.subList(from, Math.min(other.size(), from + 1 + random.nextInt(6))));
                }
            }
        }
        return String.join(" ", words);
    }

    private static List<String> words(String sql) {
        return WORDS.matcher(sql).results().map(m -> m.group()).toList();
    }
}
