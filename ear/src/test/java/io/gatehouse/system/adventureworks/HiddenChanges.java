package io.gatehouse.system.adventureworks;

import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.shared.FieldType;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Writes files in which everything that is hidden from a reader, in all their workflows, is different: hidden cells have
 * other values, hidden rows come and go, rows stand in another order. What row conditions and parents read stays.
 */
final class HiddenChanges {

    private final Connection database;
    private final Policy policy;
    private final PlainCopy copy;
    private final List<FilteredReport> sights;

    HiddenChanges(Connection database, Policy policy, PlainCopy copy, List<FilteredReport> sights) {
        this.database = database;
        this.policy = policy;
        this.copy = copy;
        this.sights = sights;
    }

    /** Writes the file of the dataset; returns how many cells in it differ at least. */
    long write(DatasetSpec dataset, Path folder) throws SQLException, IOException {
        var kept = keptFields(dataset);
        var fields = copy.catalog().dataset(dataset.key()).orElseThrow().fields();
        var columns = new ArrayList<String>();
        long hidden = 0;
        for (LandedField field : fields) {
            var visible = any(sights.stream().map(s -> s.visible(dataset.key(), field.name(), "t")).toList());
            boolean fixed = kept.contains(field.name()) || visible.equals("TRUE");
            var column = "t." + PlainCopy.name(field.name());
            columns.add((fixed ? column : "CASE WHEN " + visible + " THEN " + column + " ELSE " + other(column, field.type()) + " END") + " AS \"" + field.name() + '"');
            hidden += fixed ? 0 : count(dataset.key(), "NOT COALESCE(" + visible + ", FALSE)");
        }
        var row = any(sights.stream().map(s -> s.rowVisible(dataset.key(), "t")).toList());
        var table = PlainCopy.SCHEMA + "." + dataset.key() + " t";
        var sql = "SELECT * FROM (SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE COALESCE(" + row + ", FALSE) OR length(t::text) % 3 > 0"
                + " UNION ALL SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE NOT COALESCE(" + row + ", FALSE) AND length(t::text) % 5 = 0) x ORDER BY md5(x::text)";
        try (Writer out = Files.newBufferedWriter(folder.resolve(dataset.table() + ".csv"))) {
            database.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + sql + ") TO STDOUT (FORMAT csv, HEADER true)", out);
        }
        return hidden;
    }

    /** Columns that conditions read, and by which rows find their parents. */
    private Set<String> keptFields(DatasetSpec dataset) {
        var kept = new TreeSet<>(dataset.identity());
        policy.roles().stream().flatMap(role -> role.grants().stream()).forEach(grant -> {
            if (grant instanceof Grant.OfDatasets of && of.datasets().contains(dataset.key())) {
                switch (of.rows()) {
                    case Grant.RowRule.Via via -> kept.add(via.on());
                    case Grant.RowRule.Where where -> copy.catalog().dataset(dataset.key()).orElseThrow().fields().stream().map(LandedField::name)
                            .filter(name -> where.condition().contains(name)).forEach(kept::add);
                    case Grant.RowRule.All all -> { }
                }
            }
        });
        return kept;
    }

    private static String other(String column, FieldType type) {
        return switch (type) {
            case TEXT -> "COALESCE(" + column + " || '~', 'hidden')";
            case NUMBER -> "COALESCE(" + column + " * 3 + 1, 7)";
            case DATE -> "COALESCE(" + column + " + 11, DATE '2014-05-05')";
            case TIMESTAMP -> "COALESCE(" + column + " + interval '11 days', TIMESTAMP '2014-05-05 10:00:00')";
            case BOOLEAN -> "NOT COALESCE(" + column + ", FALSE)";
        };
    }

    private static String any(List<String> conditions) {
        return conditions.contains("TRUE") ? "TRUE" : conditions.stream().distinct().collect(Collectors.joining(" OR ", "(", ")"));
    }

    private long count(String dataset, String condition) throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM " + PlainCopy.SCHEMA + "." + dataset + " t WHERE " + condition)) {
            result.next();
            return result.getLong(1);
        }
    }
}
