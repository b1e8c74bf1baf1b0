package io.gatehouse.system.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.Api;
import io.gatehouse.modelserver.RecordingModelServer;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.file.PolicyWriter;
import io.gatehouse.system.Stack;
import io.gatehouse.system.vendor.Reviews;
import io.gatehouse.system.vendor.Twins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rule of noninterference on the running system: hidden data change, are landed again, and nothing else changes. */
@DisplayName("What is hidden in AdventureWorks")
class NoninterferenceIT {

    private static final String CHANGING = "\"(id|auditRef|createdAt|instance)\":\"[^\"]*\"|\"created\":\\d+";
    private static final int ROWS_ASKED_ABOUT = 3;
    private static final String QUESTION = "What changed this quarter?";

    @Test
    @DisplayName("changes no byte of reports, summaries, answers and refusals, for any role")
    void changes_no_byte() throws Exception {
        var stack = Stack.shared();
        var originals = AdventureWorks.files(stack);
        var policy = AdventureWorks.policy();
        AdventureWorks.land(stack);
        try (var model = RecordingModelServer.start()) {
            vendor(stack, policy, model);
            changes_no_byte(stack, originals, policy, model);
        }
    }

    private static void changes_no_byte(Stack stack, Path originals, Policy policy, RecordingModelServer model) throws Exception {
        Reader.all().forEach(reader -> reader.enrol(stack));
        var folder = stack.sourcesRoot().resolve(AdventureWorks.SOURCE);
        var before = new TreeMap<String, Map<String, String>>();
        long hidden = 0;
        int compared = 0;
        try (Connection database = stack.superuser()) {
            var copy = PlainCopy.load(database, policy, originals);
            var rows = rows(database, policy);
            Reader.all().forEach(reader -> before.put(reader.role(), answers(stack, policy, rows, reader, model)));
            Set<Path> changed = new TreeSet<>();
            for (Reader reader : Reader.all()) {
                restore(changed, originals);
                changed.clear();
                var changes = new HiddenChanges(database, policy, copy, sights(policy, copy, reader));
                for (DatasetSpec dataset : datasets(policy, reader)) {
                    hidden += changes.write(dataset, folder);
                    changed.add(folder.resolve(dataset.table() + ".csv"));
                }
                stack.land(AdventureWorks.SOURCE);
                var after = answers(stack, policy, rows, reader, model);
                compared += after.size();
                assertThat(different(before.get(reader.role()), after)).as("answers to %s that changed with what they may not see", reader.role()).isEmpty();
            }
            restore(changed, originals);
            try (var statement = database.createStatement()) {
                statement.execute("DROP SCHEMA " + PlainCopy.SCHEMA + " CASCADE");
            }
        }
        stack.land(AdventureWorks.SOURCE);
        long rowsSeen = before.values().stream().flatMap(answers -> answers.values().stream()).filter(answer -> answer.contains("\"row\":\"seen\"")).count();
        assertThat(rowsSeen).as("rows that their readers see").isGreaterThan(50);
        long prompts = before.values().stream().flatMap(answers -> answers.entrySet().stream())
                .filter(answer -> answer.getKey().contains("'s prompt for ") && !answer.getValue().equals("[]")).count();
        System.out.printf("noninterference: %d answers of %d roles compared, %d prompts to vendors among them, %,d hidden cells changed and landed%n", compared,
                before.size(), prompts, hidden);
        assertThat(prompts).isGreaterThan(100);
        assertThat(compared).isGreaterThan(500);
        assertThat(hidden).isGreaterThan(100_000);
    }

    private static List<FilteredReport> sights(Policy policy, PlainCopy copy, Reader reader) {
        return workflows(policy, reader).stream().map(w -> new FilteredReport(policy, copy, reader.caller(), w.key(), LocalDate.now(java.time.ZoneOffset.UTC))).toList();
    }

    private static List<WorkflowSpec> workflows(Policy policy, Reader reader) {
        return policy.workflows().stream().filter(w -> w.status() == WorkflowSpec.Status.APPROVED && w.roles().contains(reader.role())).toList();
    }

    /** Those of the reader's workflows, and some of nobody's. */
    private static List<DatasetSpec> datasets(Policy policy, Reader reader) {
        var keys = new TreeSet<>(List.of("aw_credit_card", "aw_job_candidate", "aw_employee_pay_history", "aw_product_review", "aw_sales_person"));
        workflows(policy, reader).forEach(w -> keys.addAll(w.datasets()));
        return policy.datasets().stream().filter(d -> keys.contains(d.key())).toList();
    }

    private static void restore(Set<Path> files, Path originals) throws java.io.IOException {
        for (Path file : files) {
            Files.copy(originals.resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Map<String, String> answers(Stack stack, Policy policy, Map<String, List<Map<String, String>>> rows, Reader reader, RecordingModelServer model) {
        var answers = new LinkedHashMap<String, String>();
        for (WorkflowSpec workflow : workflows(policy, reader)) {
            var in = reader.role() + " in " + workflow.key() + ": ";
            answers.put(in + "datasets", bytes(stack.get(reader.name(), "/api/datasets?workflow=" + workflow.key())));
            answers.put(in + "reports", bytes(stack.get(reader.name(), "/api/reports?workflow=" + workflow.key())));
            policy.reports().forEach(report -> {
                answers.put(in + "rows of " + report.key(), bytes(stack.get(reader.name(), "/api/reports/" + report.key() + "/rows?workflow=" + workflow.key())));
                answers.put(in + "summary of " + report.key(), bytes(reader.post(stack, "/api/summaries",
                        Map.of("workflow", workflow.key(), "reports", List.of(Map.of("key", report.key()))))));
            });
            datasets(policy, reader).forEach(dataset -> Stream.concat(Stream.of("no_such_field"), dataset.fields().keySet().stream()).forEach(field ->
                    answers.put(in + "why " + dataset.key() + "." + field, bytes(reader.post(stack, "/api/access/explanations",
                            Map.of("workflow", workflow.key(), "dataset", dataset.key(), "field", field))))));
            policy.reports().forEach(report -> answers.put(in + "why the report " + report.key(), bytes(reader.post(stack, "/api/access/explanations",
                    Map.of("workflow", workflow.key(), "report", report.key())))));
            datasets(policy, reader).forEach(dataset -> rows.get(dataset.key()).forEach(row -> whyTheRow(stack, reader, workflow.key(), dataset, row, answers)));
            answers.put(in + "question", bytes(reader.post(stack, "/api/summaries", Map.of("workflow", workflow.key(), "question", QUESTION))));
            prompts(stack, policy, reader, workflow.key(), model).forEach((what, bytes) -> answers.put(in + what, bytes));
            otherInterfaces(stack, policy, reader, workflow.key()).forEach((what, bytes) -> answers.put(in + what, bytes));
            HostileStatements.ALL.forEach(sql -> answers.put(in + sql, bytes(reader.post(stack, "/api/query", Map.of("workflow", workflow.key(), "sql", sql, "limit", 50)))));
        }
        return answers;
    }

    /** Of some rows of each dataset, the values of their identity: rows that a reader sees, and rows that they do not. */
    private static Map<String, List<Map<String, String>>> rows(Connection database, Policy policy) throws java.sql.SQLException {
        var rows = new TreeMap<String, List<Map<String, String>>>();
        try (var statement = database.createStatement()) {
            for (DatasetSpec dataset : policy.datasets()) {
                var found = new ArrayList<Map<String, String>>();
                var columns = dataset.identity().stream().map(name -> '"' + name.toLowerCase(java.util.Locale.ROOT) + "\"::text").toList();
                if (!columns.isEmpty()) {
                    try (var result = statement.executeQuery("SELECT " + String.join(", ", columns) + " FROM " + PlainCopy.SCHEMA + "." + dataset.key()
                            + " ORDER BY md5((" + String.join(" || '/' || ", columns) + ")) LIMIT " + ROWS_ASKED_ABOUT)) {
                        while (result.next()) {
                            var row = new TreeMap<String, String>();
                            for (int i = 0; i < columns.size(); i++) {
                                row.put(dataset.identity().get(i), result.getString(i + 1));
                            }
                            found.add(row);
                        }
                    }
                }
                rows.put(dataset.key(), found);
            }
        }
        return rows;
    }

    /** Why one sees the row, and a cell of it that some reader does not see. */
    private static void whyTheRow(Stack stack, Reader reader, String workflow, DatasetSpec dataset, Map<String, String> row, Map<String, String> answers) {
        var fields = List.copyOf(dataset.fields().keySet());
        var field = fields.isEmpty() ? dataset.identity().getFirst() : fields.get(Math.floorMod(row.hashCode(), fields.size()));
        answers.put(reader.role() + " in " + workflow + ": why " + dataset.key() + row, bytes(reader.post(stack, "/api/access/explanations",
                Map.of("workflow", workflow, "dataset", dataset.key(), "row", row))));
        answers.put(reader.role() + " in " + workflow + ": why " + field + " of " + dataset.key() + row, bytes(reader.post(stack, "/api/access/explanations",
                Map.of("workflow", workflow, "dataset", dataset.key(), "field", field, "row", row))));
    }

    /** Beside each workflow, the same told by a vendor whose server keeps every byte that it gets. */
    private static void vendor(Stack stack, Policy policy, RecordingModelServer model) {
        var vendors = List.of(recorder("recorder", model), recorder("pseudonymous-recorder", model));
        var twins = new LinkedHashMap<String, List<String>>();
        var told = new ArrayList<WorkflowSpec>();
        for (WorkflowSpec workflow : policy.workflows()) {
            vendors.forEach(vendor -> {
                told.add(Twins.of(workflow, vendor.key() + "-" + workflow.key(), List.of(vendor.key(), "builtin"), ModelUse.DEFAULT));
                twins.computeIfAbsent(workflow.key(), key -> new ArrayList<>()).add(vendor.key() + "-" + workflow.key());
            });
        }
        stack.applyGovernance(PolicyWriter.yaml(Twins.with(policy, vendors, told, twins)));
        var categories = policy.workflows().stream().flatMap(workflow -> workflow.ceiling().categories().stream()).distinct().sorted().toList();
        new Reviews(stack).approve("recorder", Reviews.terms("confidential", categories, null, "2027-06-30"));
        new Reviews(stack).approve("pseudonymous-recorder", Reviews.terms("public", List.of(), Map.of("level", "confidential", "categories", categories), "2027-06-30"));
    }

    private static VendorSpec recorder(String key, RecordingModelServer model) {
        return new VendorSpec(key, key, new VendorSpec.Provider(VendorSpec.Kind.OPENAI_COMPATIBLE, model.url(), "well", "EU", null,
                VendorSpec.Limits.DEFAULT, null), null);
    }

    /** What leaves the house, byte for byte, and what comes of it. */
    private static Map<String, String> prompts(Stack stack, Policy policy, Reader reader, String workflow, RecordingModelServer model) {
        var answers = new LinkedHashMap<String, String>();
        for (String vendor : List.of("recorder", "pseudonymous-recorder")) {
            policy.reports().forEach(report -> {
                model.forget();
                answers.put(vendor + "'s summary of " + report.key(), bytes(reader.post(stack, "/api/summaries", Map.of("workflow", vendor + "-" + workflow,
                        "reports", List.of(Map.of("key", report.key()))))));
                answers.put(vendor + "'s prompt for " + report.key(), model.received().stream().map(RecordingModelServer.Received::text).toList().toString());
            });
        }
        return answers;
    }

    /** The same in the forms of OpenAI and of MCP. */
    private static Map<String, String> otherInterfaces(Stack stack, Policy policy, Reader reader, String workflow) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("models", bytes(stack.get(reader.name(), "/v1/models")));
        for (boolean stream : new boolean[] {false, true}) {
            answers.put(stream ? "streamed chat" : "chat", bytes(reader.post(stack, "/v1/chat/completions", Map.of("model", workflow, "stream", stream,
                    "messages", List.of(Map.of("role", "user", "content", QUESTION))))));
        }
        answers.put("tool list_reports", tool(stack, reader, "list_reports", Map.of("workflow", workflow)));
        answers.put("tool search", tool(stack, reader, "search", Map.of("workflow", workflow, "question", QUESTION + " Orders, vendors, customers, staff, pay?")));
        answers.put("tool summarize", tool(stack, reader, "summarize", Map.of("workflow", workflow, "question", QUESTION)));
        policy.reports().forEach(report -> answers.put("tool get_report of " + report.key(),
                tool(stack, reader, "get_report", Map.of("workflow", workflow, "report", report.key()))));
        return answers;
    }

    private static String tool(Stack stack, Reader reader, String name, Map<String, ?> arguments) {
        return bytes(reader.post(stack, "/mcp", Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call", "params", Map.of("name", name, "arguments", arguments))));
    }

    private static String bytes(Api.Answer answer) {
        return answer.status() + " " + answer.body().replaceAll(CHANGING, "");
    }

    private static List<String> different(Map<String, String> before, Map<String, String> after) {
        var different = new ArrayList<String>();
        before.forEach((what, bytes) -> {
            if (!bytes.equals(after.get(what))) {
                int at = 0;
                while (at < Math.min(bytes.length(), after.get(what).length()) && bytes.charAt(at) == after.get(what).charAt(at)) {
                    at++;
                }
                different.add(what + " at " + at + ": " + excerpt(bytes, at) + " | " + excerpt(after.get(what), at));
            }
        });
        return different;
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 80));
    }
}
