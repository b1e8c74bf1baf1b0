package io.gatehouse.system.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.Api;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.system.Stack;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("All of AdventureWorks, as each role")
class AdventureWorksIT {

    private static final List<Reader> READERS = Reader.all();
    private static Stack stack;
    private static Policy policy;
    private static Connection database;
    private static PlainCopy copy;

    private final List<String> wrong = new ArrayList<>();
    private int summaries;
    private int sentences;
    private int figures;

    @BeforeAll
    static void land() throws Exception {
        stack = Stack.shared();
        var folder = AdventureWorks.files(stack);
        policy = AdventureWorks.policy();
        AdventureWorks.land(stack);
        READERS.forEach(reader -> reader.enrol(stack));
        database = stack.superuser();
        copy = PlainCopy.load(database, policy, folder);
        try (var statement = database.createStatement()) {
            statement.execute("SET search_path TO " + PlainCopy.SCHEMA);
        }
    }

    @AfterAll
    static void removeTheCopy() throws SQLException {
        if (database != null) {
            try (var statement = database.createStatement()) {
                statement.execute("DROP SCHEMA IF EXISTS " + PlainCopy.SCHEMA + " CASCADE");
            }
            database.close();
        }
    }

    @Test
    @DisplayName("has all its rows landed")
    void has_all_its_rows_landed() throws Exception {
        var schema = JsonMapper.builder().build().readTree(AdventureWorks.files(stack).resolve("schema.json").toFile());
        long rows = 0;
        for (var dataset : policy.datasets()) {
            var table = one("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'landed' AND tablename LIKE '"
                    + dataset.key().replace("_", "\\_") + "\\_\\_%' ORDER BY length(tablename) DESC, tablename DESC LIMIT 1");
            var landed = Long.parseLong(one("SELECT count(*) FROM landed." + table));
            assertThat(landed).as("rows of %s", dataset.key()).isEqualTo(schema.path(dataset.table()).path("rows").asLong());
            rows += landed;
        }
        assertThat(policy.datasets()).hasSize(66);
        System.out.printf("AdventureWorks: 66 tables, %,d rows landed%n", rows);
    }

    @Test
    @DisplayName("shows each role the reports that the rule's text gives it, and no others")
    void shows_each_role_its_reports() {
        for (Reader reader : READERS) {
            for (WorkflowSpec workflow : workflows(reader)) {
                var expected = new TreeSet<String>();
                policy.reports().stream().filter(report -> filtered(reader, workflow).sql(report).isPresent()).forEach(r -> expected.add(r.key()));
                var shown = new TreeSet<String>();
                stack.get(reader.name(), "/api/reports?workflow=" + workflow.key()).json().forEach(r -> shown.add(r.path("key").asString()));
                assertThat(shown).as("reports of %s in %s", reader.role(), workflow.key()).isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("is told in sentences whose every number plain SQL gives on a filtered copy")
    void every_number_is_recomputed() throws SQLException {
        for (Reader reader : READERS) {
            for (WorkflowSpec workflow : workflows(reader)) {
                for (ReportSpec report : policy.reports()) {
                    var sql = filtered(reader, workflow).sql(report);
                    if (sql.isPresent()) {
                        check(reader, workflow, report, sql.get());
                    }
                }
            }
        }
        System.out.printf("AdventureWorks: %d summaries, %d sentences, %d figures recomputed, %d wrong%n", summaries, sentences, figures, wrong.size());
        assertThat(wrong).as("numbers that plain SQL does not give").isEmpty();
        assertThat(summaries).isGreaterThan(40);
        assertThat(figures).isGreaterThan(400);
    }

    private void check(Reader reader, WorkflowSpec workflow, ReportSpec report, String sql) throws SQLException {
        var where = reader.role() + ", " + workflow.key() + ", " + report.key() + ": ";
        Api.Answer answer = reader.post(stack, "/api/summaries", Map.of("workflow", workflow.key(), "reports", List.of(Map.of("key", report.key()))));
        if (answer.status() != 201) {
            wrong.add(where + "status " + answer.status() + " " + answer.body());
            return;
        }
        try (var statement = database.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS pg_temp.report");
            statement.execute("CREATE TEMPORARY TABLE report AS " + sql);
        } catch (SQLException failed) {
            throw new SQLException(where + failed.getMessage() + " in " + sql, failed);
        }
        summaries++;
        for (JsonNode sentence : answer.json().path("sentences")) {
            sentences++;
            check(where, sentence);
        }
    }

    private void check(String where, JsonNode sentence) throws SQLException {
        var text = sentence.path("text").asString();
        var told = new ArrayList<String>();
        for (JsonNode figure : sentence.path("figures")) {
            figures++;
            told.add(figure.path("told").asString());
            check(where + text + " | " + figure, text, figure);
        }
        for (String number : Told.others(text, told)) {
            if (!"1".equals(one("SELECT CASE WHEN EXISTS (SELECT 1 FROM report r WHERE position('" + number + "' in r::text) > 0) THEN 1 ELSE 0 END"))) {
                wrong.add(where + text + " | holds " + number + ", which is no figure and no word of the data");
            }
        }
    }

    private void check(String where, String text, JsonNode figure) throws SQLException {
        var told = figure.path("told").asString();
        if (!text.contains(told)) {
            wrong.add(where + ": not in the sentence");
        }
        String computed;
        try {
            computed = one("SELECT (" + figure.path("definition").asString() + ")::numeric");
        } catch (SQLException failed) {
            wrong.add(where + ": " + failed.getMessage());
            return;
        }
        var value = figure.path("value").isNull() ? null : new BigDecimal(figure.path("value").asString());
        if (computed == null || value == null ? computed != null || value != null
                : !Told.equal(value, new BigDecimal(computed)) || !Told.tells(told, new BigDecimal(computed))) {
            wrong.add(where + ": plain SQL gives " + computed);
        }
    }

    private static FilteredReport filtered(Reader reader, WorkflowSpec workflow) {
        return new FilteredReport(policy, copy, reader.caller(), workflow.key(), LocalDate.now(java.time.ZoneOffset.UTC));
    }

    private static List<WorkflowSpec> workflows(Reader reader) {
        return policy.workflows().stream().filter(w -> w.status() == WorkflowSpec.Status.APPROVED && w.roles().contains(reader.role())).toList();
    }

    private static String one(String sql) throws SQLException {
        try (var statement = database.createStatement(); var result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : null;
        }
    }
}
