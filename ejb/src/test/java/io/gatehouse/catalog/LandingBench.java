package io.gatehouse.catalog;

import io.gatehouse.catalog.landing.Landed;
import io.gatehouse.catalog.landing.Landing;
import io.gatehouse.catalog.landing.LandingOrder;
import io.gatehouse.shared.FieldType;
import io.gatehouse.testbed.GatehouseDatabase;
import io.gatehouse.testbed.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * Landing AdventureWorks beside a bare COPY of the same files into tables of the same types, alternating. A bare COPY
 * knows the types beforehand and makes no indexes, statistics or digests. Each is a transaction a table.
 */
@Tag("bench")
@DisplayName("Landing beside bare COPY")
class LandingBench {

    private static final int ROUNDS = 5;

    private final Map<String, Map<String, FieldType>> types = new HashMap<>();
    private Path folder;
    private List<String> tables;
    private long rows;

    @Test
    void adventureworks() throws IOException, SQLException {
        folder = SharedData.folder("adventureworks");
        tables = SharedData.tables(folder);
        var bare = new ArrayList<Double>();
        var first = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        try (var connection = GatehouseDatabase.get().as("gatehouse_app").getConnection()) {
            for (int round = 0; round <= ROUNDS; round++) {
                var inferring = seconds(() -> landAll(connection, false));
                var copying = seconds(() -> copyAll(connection));
                var knowing = seconds(() -> landAll(connection, true));
                System.out.printf(Locale.ROOT, "round %d%s: bare %.2f s, first landing %.2f s, later landing %.2f s%n",
                        round, round == 0 ? " (not counted, cold)" : "", copying, inferring, knowing);
                if (round > 0) {
                    bare.add(copying);
                    first.add(inferring);
                    again.add(knowing);
                }
            }
        }
        var megabytes = tables.stream().mapToLong(table -> file(table).toFile().length()).sum() / 1e6;
        System.out.printf(Locale.ROOT, "AdventureWorks: %d tables, %d rows, %.1f MB; medians of %d%n", tables.size(),
                rows, megabytes, ROUNDS);
        print("bare COPY", bare, bare, megabytes);
        print("first landing (types inferred)", first, bare, megabytes);
        print("later landing (types known)", again, bare, megabytes);
    }

    private static void print(String what, List<Double> times, List<Double> bare, double megabytes) {
        var time = median(times);
        System.out.printf(Locale.ROOT, "  %-32s %6.2f s  %6.1f MB/s  rate %.2f of bare COPY%n", what, time,
                megabytes / time, median(bare) / time);
    }

    private void landAll(Connection connection, boolean known) throws SQLException, IOException {
        rows = 0;
        for (String table : tables) {
            Landed landed = new Landing(connection, done -> { }).land(new LandingOrder(file(table), "bench__1",
                    known ? types.get(table) : Map.of(), List.of(List.of(firstColumn(table)))));
            types.put(table, landed.types());
            rows += landed.rows();
        }
    }

    private String firstColumn(String table) {
        return types.containsKey(table) ? types.get(table).keySet().iterator().next() : "BusinessEntityID";
    }

    private void copyAll(Connection connection) throws SQLException, IOException {
        for (String table : tables) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement(); var in = Files.newInputStream(file(table))) {
                statement.execute("DROP TABLE IF EXISTS landed.bench__2");
                statement.execute(types.get(table).entrySet().stream()
                        .map(column -> '"' + column.getKey() + "\" " + column.getValue().sql())
                        .collect(Collectors.joining(", ", "CREATE TABLE landed.bench__2 (", ")")));
                connection.unwrap(PGConnection.class).getCopyAPI()
                        .copyIn("COPY landed.bench__2 FROM STDIN WITH (FORMAT csv, HEADER true)", in, 1 << 16);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private Path file(String table) {
        return folder.resolve(table + ".csv");
    }

    private interface Work {
        void run() throws SQLException, IOException;
    }

    private static double seconds(Work work) throws SQLException, IOException {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
