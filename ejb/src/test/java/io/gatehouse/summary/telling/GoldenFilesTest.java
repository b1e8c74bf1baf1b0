package io.gatehouse.summary.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.query.ResultTable;
import io.gatehouse.summary.facts.Fact;
import io.gatehouse.summary.facts.Facts;
import io.gatehouse.summary.facts.Figure;
import io.gatehouse.summary.facts.Study;
import io.gatehouse.testbed.GatehouseDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of fact: rows in, sentences out, in both languages; and every figure recomputed by PostgreSQL. */
@DisplayName("Golden files of facts")
class GoldenFilesTest {

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("src", "test", "resources", "io", "gatehouse", "summary", "golden")).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void say_the_same_in_english_and_german(Path file) throws IOException {
        var golden = GoldenFile.read(file);
        var facts = facts(golden);
        assertThat(told(facts, Language.EN)).as(golden.name()).isEqualTo(golden.english());
        assertThat(told(facts, Language.DE)).as(golden.name()).isEqualTo(golden.german());
    }

    @ParameterizedTest
    @MethodSource("files")
    void hold_figures_that_sql_recomputes(Path file) throws IOException, SQLException {
        var golden = GoldenFile.read(file);
        try (var connection = GatehouseDatabase.get().as("gatehouse_app").getConnection()) {
            load(connection, golden.table().table());
            for (Fact fact : facts(golden)) {
                var told = new Teller(Language.EN).tell(fact);
                for (Figure figure : told.figures()) {
                    assertThat(sql(connection, figure)).as(golden.name() + ": " + figure.name() + " = " + figure.definition().sql())
                            .isEqualByComparingTo(figure.value().setScale(9, java.math.RoundingMode.HALF_UP));
                    assertThat(told.text()).contains(new Numbers(Language.EN).bare(figure));
                }
            }
        }
    }

    private static List<Fact> facts(GoldenFile golden) {
        return Facts.of(Study.of(golden.table(), golden.brief())).stream().filter(fact -> fact.kind().equals(golden.kind())).toList();
    }

    private static List<String> told(List<Fact> facts, Language language) {
        return facts.stream().map(fact -> new Teller(language).tell(fact).text()).toList();
    }

    private static void load(Connection connection, ResultTable table) throws SQLException {
        var columns = table.columns().stream().map(c -> "\"" + c.name() + "\" " + c.type().sql()).collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            statement.execute("SET search_path = landed");
            statement.execute("DROP TABLE IF EXISTS report");
            statement.execute("CREATE TABLE report (" + columns + ")");
        }
        var marks = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
        try (var insert = connection.prepareStatement("INSERT INTO report VALUES (" + marks + ")")) {
            for (List<Object> row : table.rows()) {
                for (int at = 0; at < row.size(); at++) {
                    insert.setObject(at + 1, row.get(at), at < row.size() && row.get(at) == null ? java.sql.Types.OTHER
                            : jdbc(table.columns().get(at).type()));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static int jdbc(io.gatehouse.shared.FieldType type) {
        return switch (type) {
            case TEXT -> java.sql.Types.VARCHAR;
            case NUMBER -> java.sql.Types.NUMERIC;
            case BOOLEAN -> java.sql.Types.BOOLEAN;
            case DATE -> java.sql.Types.DATE;
            case TIMESTAMP -> java.sql.Types.TIMESTAMP;
        };
    }

    private static BigDecimal sql(Connection connection, Figure figure) throws SQLException {
        try (var statement = connection.createStatement();
             var result = statement.executeQuery("SELECT round((" + figure.definition().sql() + ")::numeric, 9)")) {
            result.next();
            return result.getBigDecimal(1);
        }
    }
}
