package io.gatehouse.system.adventureworks;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.shared.FieldType;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files in a schema of their own, loaded by COPY with the types of {@code schema.json}, or where there is none with those
 * that the policy declares, without Gatehouse. Names are in
 * lower case, so that SQL may write them in any.
 */
final class PlainCopy {

    static final String SCHEMA = "plain_copy";

    private final Map<String, LandedDataset> datasets = new TreeMap<>();

    private PlainCopy() {
    }

    static PlainCopy load(Connection connection, Policy policy, Path folder) throws SQLException, IOException {
        var described = folder.resolve("schema.json");
        var schema = JsonMapper.builder().build().readTree(Files.exists(described) ? Files.readString(described) : "{}");
        var copy = new PlainCopy();
        try (var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
            statement.execute("CREATE SCHEMA " + SCHEMA);
            statement.execute("CREATE FUNCTION " + SCHEMA + ".days_between(date, date) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT ($2 - $1)::numeric'");
            for (DatasetSpec dataset : policy.datasets()) {
                var file = folder.resolve(dataset.table() + ".csv");
                var fields = fields(file, schema.path(dataset.table()).path("columns"), dataset);
                statement.execute("CREATE TABLE " + SCHEMA + "." + dataset.key() + " (" + String.join(", ", fields.stream()
                        .map(f -> name(f.name()) + " " + (f.type() == FieldType.TIMESTAMP || f.type() == FieldType.NUMBER && schema.isEmpty() ? "text" : f.type().sql())).toList()) + ")");
                try (Reader text = Files.newBufferedReader(file)) {
                    connection.unwrap(PGConnection.class).getCopyAPI()
                            .copyIn("COPY " + SCHEMA + "." + dataset.key() + " FROM STDIN (FORMAT csv, HEADER true)", text);
                }
                if (schema.isEmpty()) {
                    numbered(statement, dataset.key(), fields);
                }
                copy.datasets.put(dataset.key(), new LandedDataset(dataset.key(), dataset.key(), dated(statement, dataset.key(), fields)));
            }
            statement.execute("ANALYZE");
        }
        return copy;
    }

    /** What is no number in a column of numbers is missing. */
    private static void numbered(java.sql.Statement statement, String dataset, List<LandedDataset.LandedField> fields) throws SQLException {
        for (LandedDataset.LandedField field : fields) {
            if (field.type() == FieldType.NUMBER) {
                var column = name(field.name());
                statement.execute("ALTER TABLE " + SCHEMA + "." + dataset + " ALTER COLUMN " + column + " TYPE numeric USING CASE WHEN " + column
                        + " ~ '^-?[0-9]*[.]?[0-9]+$' THEN " + column + "::numeric END");
            }
        }
    }

    /** Times that are midnight throughout stand in the files as dates, and are dates. */
    private static List<LandedDataset.LandedField> dated(java.sql.Statement statement, String dataset, List<LandedDataset.LandedField> fields) throws SQLException {
        var dated = new ArrayList<LandedDataset.LandedField>();
        for (LandedDataset.LandedField field : fields) {
            var type = field.type();
            if (type == FieldType.TIMESTAMP) {
                var table = SCHEMA + "." + dataset;
                try (var result = statement.executeQuery("SELECT COALESCE(bool_and(length(" + name(field.name()) + ") = 10), FALSE) FROM " + table)) {
                    type = result.next() && result.getBoolean(1) ? FieldType.DATE : FieldType.TIMESTAMP;
                }
                statement.execute("ALTER TABLE " + table + " ALTER COLUMN " + name(field.name()) + " TYPE " + type.sql() + " USING " + name(field.name()) + "::" + type.sql());
            }
            dated.add(new LandedDataset.LandedField(field.name(), type, true));
        }
        return dated;
    }

    /** What the oracle needs to know of the columns. */
    CatalogSnapshot catalog() {
        return new CatalogSnapshot(datasets);
    }

    static String name(String column) {
        return '"' + column.toLowerCase(Locale.ROOT) + '"';
    }

    private static List<LandedDataset.LandedField> fields(Path file, JsonNode columns, DatasetSpec dataset) throws IOException {
        var types = new TreeMap<String, String>();
        columns.forEach(column -> types.put(column.path("name").asString(), column.path("type").asString().toLowerCase(Locale.ROOT)));
        var fields = new ArrayList<LandedDataset.LandedField>();
        try (var lines = Files.newBufferedReader(file)) {
            for (String column : lines.readLine().split(",")) {
                fields.add(new LandedDataset.LandedField(column, type(column, types.get(column), dataset), true));
            }
        }
        return fields;
    }

    private static FieldType type(String column, String declared, DatasetSpec dataset) {
        var meaning = dataset.fields().get(column) == null ? null : dataset.fields().get(column).meaning().type();
        if ("date".equals(meaning) || declared != null && declared.startsWith("[date]")) {
            return FieldType.DATE;
        }
        if (declared == null) {
            return "number".equals(meaning) ? FieldType.NUMBER : FieldType.TEXT;
        }
        if (declared.startsWith("as ")) {
            return column.equals("AccountNumber") || column.equals("SalesOrderNumber") ? FieldType.TEXT : FieldType.NUMBER;
        }
        if (declared.startsWith("[datetime]")) {
            return FieldType.TIMESTAMP;
        }
        return declared.matches("\\[(int|smallint|tinyint|bigint|money|smallmoney|decimal|numeric|flag|namestyle|bit)].*") ? FieldType.NUMBER : FieldType.TEXT;
    }
}
