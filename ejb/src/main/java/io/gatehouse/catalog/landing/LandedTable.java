package io.gatehouse.catalog.landing;

import io.gatehouse.shared.FieldType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The statements that make a table of landed rows. */
final class LandedTable {

    /** Gathering statistics at the database's own default of 100 would cost as much time as the rows themselves. */
    private static final String STATISTICS = "SET LOCAL default_statistics_target = 25";

    private final Connection connection;
    private final String name;
    private final Map<String, FieldType> types;

    LandedTable(Connection connection, String name, Map<String, FieldType> types) {
        this.connection = connection;
        this.name = name;
        this.types = types;
    }

    /** Creates it empty, in place of what an interrupted landing may have left. */
    void create() throws SQLException {
        run("DROP TABLE IF EXISTS " + Names.landed(name));
        run(types.entrySet().stream().map(column -> Names.quoted(column.getKey()) + " " + column.getValue().sql())
                .collect(Collectors.joining(", ", "CREATE TABLE " + Names.landed(name) + " (", ")")));
    }

    String copyStatement() {
        return "COPY " + Names.landed(name) + " FROM STDIN WITH (FORMAT text, FREEZE true)";
    }

    /** Indexes and statistics, once the rows are there. */
    void finish(List<List<String>> indexes) throws SQLException {
        for (List<String> columns : new LinkedHashSet<>(indexes)) {
            if (!columns.isEmpty() && types.keySet().containsAll(columns) && fits(columns)) {
                run("CREATE INDEX ON " + Names.landed(name) + " (" + Names.quoted(columns) + ")");
            }
        }
        run(STATISTICS);
        run("ANALYZE " + Names.landed(name));
    }

    /** A long text would not fit into an index page, and keys are no long texts. */
    private boolean fits(List<String> columns) throws SQLException {
        var texts = columns.stream().filter(column -> types.get(column) == FieldType.TEXT).toList();
        if (texts.isEmpty()) {
            return true;
        }
        var length = texts.stream().map(column -> "coalesce(max(octet_length(" + Names.quoted(column) + ")), 0)")
                .collect(Collectors.joining(" + "));
        try (var statement = connection.createStatement();
             var result = statement.executeQuery("SELECT " + length + " FROM " + Names.landed(name))) {
            return result.next() && result.getLong(1) < 2_000;
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
