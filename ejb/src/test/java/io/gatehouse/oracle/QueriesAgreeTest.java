package io.gatehouse.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.gatehouse.access.Compilations;
import io.gatehouse.access.Decision;
import io.gatehouse.access.Entitlement;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.query.sql.CompiledQuery;
import io.gatehouse.query.sql.MaskKeys;
import io.gatehouse.query.sql.SecuredSql;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Label;
import io.gatehouse.testbed.GatehouseDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A secured statement gives what plain SQL gives on an independently filtered copy. */
class QueriesAgreeTest {

    private static final int QUERIES = Seed.share(2_000);
    private static final int PER_PERSON = 12;
    private static final int MOST_ROWS = 10_000;
    private static final String SECRET = "a secret of the test";

    private int answered;
    private int withRows;
    private int refused;
    private int hostile;
    private int raised;
    private int kept;

    @Test
    @DisplayName("On random policies, people and data, every statement gives what plain SQL gives on a filtered copy")
    void every_statement_gives_what_plain_sql_gives_on_a_filtered_copy() throws SQLException {
        long seed = Seed.of("queries");
        var random = new Random(seed);
        var worlds = new RandomWorlds(random);
        try (Connection connection = GatehouseDatabase.get().as("gatehouse_app").getConnection()) {
            while (answered + refused < QUERIES) {
                var world = worlds.next();
                land(connection, world);
                for (int person = 0; person < 3; person++) {
                    ask(connection, world.as(worlds.person(), person % 2 == 0 ? "w1" : "w2"), random, seed);
                }
            }
        }
        System.out.printf("oracle: %d statements agree (%d of them with rows), %d refused as they must, %d of all hostile; %d raised by compilation, %d not to be exported; seed %d%n",
                answered, withRows, refused, hostile, raised, kept, seed);
        assertThat(raised > 0 || !Seed.isWhole()).as("answers that a compilation rule raises").isTrue();
        assertThat(kept > 0 || !Seed.isWhole()).as("answers that are not to be exported").isTrue();
        assertThat(withRows).as("statements with rows").isGreaterThan(QUERIES / 4);
        assertThat(hostile).as("hostile statements").isGreaterThanOrEqualTo(QUERIES / 2);
        assertThat(refused).as("refused statements").isPositive();
    }

    private void ask(Connection connection, World world, Random random, long seed) throws SQLException {
        if (!(RunningSight.decide(world) instanceof Decision.Permit permit)) {
            return;
        }
        var oracle = new Oracle(world);
        var queries = new RandomQueries(random, world.catalog());
        var attacks = new HostileStatements(random, world.catalog().datasets().keySet());
        for (int i = 0; i < PER_PERSON; i++) {
            var query = i % 2 == 0 ? attacks.next(oracle::exists) : queries.next(oracle::exists);
            hostile += i % 2 == 0 ? 1 : 0;
            var expected = expected(connection, world, query, permit.entitlement(), oracle);
            var actual = actual(connection, world, query, permit.entitlement());
            if (!expected.equals(actual)) {
                explain(connection, world, query, seed);
            }
            raised += actual.contains(" raised") ? 1 : 0;
            kept += actual.contains("exported=false") ? 1 : 0;
            answered += expected.equals("refused") ? 0 : 1;
            refused += expected.equals("refused") ? 1 : 0;
            withRows += expected.equals("refused") || expected.startsWith("[] ") ? 0 : 1;
        }
    }

    private static void explain(Connection connection, World world, RandomQueries.Query query, long seed) throws SQLException {
        var small = Shrink.smallest(world, smaller -> differs(connection, smaller, query));
        land(connection, small);
        var entitlement = ((Decision.Permit) RunningSight.decide(small)).entitlement();
        fail("seed %d: %s%nrunning: %s%noracle:  %s%n%s", seed, query.sql(), actual(connection, small, query, entitlement),
                expected(connection, small, query, entitlement, new Oracle(small)), WorldText.of(small));
    }

    private static boolean differs(Connection connection, World world, RandomQueries.Query query) {
        try {
            land(connection, world);
            return RunningSight.decide(world) instanceof Decision.Permit permit && !expected(connection, world, query, permit.entitlement(),
                    new Oracle(world)).equals(actual(connection, world, query, permit.entitlement()));
        } catch (SQLException failed) {
            return false;
        }
    }

    private static String expected(Connection connection, World world, RandomQueries.Query query, Entitlement entitlement, Oracle oracle) throws SQLException {
        var exists = query.named().entrySet().stream().allMatch(entry -> !oracle.existing(entry.getKey()).isEmpty()
                && entry.getValue().stream().allMatch(field -> oracle.exists(entry.getKey(), field)));
        if (!exists || query.plain() == null) {
            return "refused";
        }
        var masks = new OracleMasks(SECRET, entitlement.fingerprint(), query.sql());
        return rows(connection, new FilteredCopy(world, masks).with(query.named()) + query.plain(), List.of()) + " " + fate(world, query, oracle);
    }

    /** What becomes of the answer by its label. A dataset of which no cell is named is left out: its rows have a label of their own. */
    private static String fate(World world, RandomQueries.Query query, Oracle oracle) {
        if (!labelled(query, oracle)) {
            return "";
        }
        var joined = Label.join(query.named().entrySet().stream().flatMap(entry -> entry.getValue().stream().map(field -> oracle.seen(entry.getKey(), field))).toList());
        var fate = new OracleLadder(world.policy()).of(joined, world.policy().workflow(world.workflow()).orElseThrow());
        return fate + (fate.label().equals(joined) ? "" : " raised");
    }

    private static boolean labelled(RandomQueries.Query query, Oracle oracle) {
        return query.named().entrySet().stream().allMatch(entry -> entry.getValue().stream().anyMatch(field ->
                oracle.ways(entry.getKey(), field).stream().noneMatch(way -> way.mask() != null && way.mask().kind() == MaskSpec.Kind.NULL)));
    }

    private static String fate(World world, RandomQueries.Query query, CompiledQuery compiled) {
        if (!labelled(query, new Oracle(world))) {
            return "";
        }
        var workflow = world.policy().workflow(world.workflow()).orElseThrow();
        var label = Compilations.label(world.policy(), compiled.label());
        var fate = new OracleLadder.Fate(label, Compilations.exceeds(workflow, label), ControlLadder.of(world.policy()).rung(label.level()).export(),
                Compilations.mustBeReleased(world.policy(), workflow, label));
        return fate + (label.equals(compiled.label()) ? "" : " raised");
    }

    private static String actual(Connection connection, World world, RandomQueries.Query query, Entitlement entitlement) throws SQLException {
        CompiledQuery compiled;
        CompiledQuery.Bound bound;
        try {
            compiled = SecuredSql.compile(entitlement, query.sql(), Map.of());
            bound = compiled.bind(Map.of(), MaskKeys.of(SECRET, entitlement.fingerprint(), query.sql()), MOST_ROWS);
        } catch (DomainException refusal) {
            return refusal.code().equals("unknown-name") || query.plain() == null && refusal.kind() == DomainException.Kind.REFUSED ? "refused" : "refused with " + refusal.violations();
        }
        return rows(connection, bound.sql(), bound.binds()) + " " + fate(world, query, compiled);
    }

    private static String rows(Connection connection, String sql, List<byte[]> binds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < binds.size(); i++) {
                statement.setBytes(i + 1, binds.get(i));
            }
            var rows = new ArrayList<String>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(row(results));
                }
            }
            return rows.toString();
        } catch (SQLException failed) {
            throw new SQLException(failed.getMessage() + " in " + sql, failed);
        }
    }

    private static String row(ResultSet results) throws SQLException {
        var row = new ArrayList<String>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
            Object value = results.getObject(i);
            row.add(value instanceof BigDecimal || value instanceof Number ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                    : String.valueOf(value));
        }
        return row.toString();
    }

    private static void land(Connection connection, World world) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (LandedDataset dataset : world.catalog().datasets().values()) {
                var columns = dataset.fields().stream().map(f -> '"' + f.name() + "\" " + f.type().sql()).collect(Collectors.joining(", "));
                statement.execute("DROP TABLE IF EXISTS landed.\"" + dataset.table() + '"');
                statement.execute("CREATE TABLE landed.\"" + dataset.table() + "\" (" + columns + ")");
                var rows = world.rows().get(dataset.key()).stream().map(row -> dataset.fields().stream()
                        .map(f -> FilteredCopy.literal(row.get(f.name()), f.type())).collect(Collectors.joining(", ", "(", ")"))).toList();
                if (!rows.isEmpty()) {
                    statement.execute("INSERT INTO landed.\"" + dataset.table() + "\" VALUES " + String.join(", ", rows));
                }
            }
        }
    }
}
