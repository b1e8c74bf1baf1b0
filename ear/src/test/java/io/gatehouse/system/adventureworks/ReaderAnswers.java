package io.gatehouse.system.adventureworks;

import io.gatehouse.launcher.Api;
import io.gatehouse.modelserver.RecordingModelServer;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.system.Stack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that leaves the house for one reader: rows, summaries, answers, explanations, refusals, over every interface, byte for
 * byte but for what changes with each request.
 *
 * @param hostile statements that try to learn of what is hidden
 * @param model what it is sent is among the answers; null where no vendor is asked
 */
record ReaderAnswers(Stack stack, Policy policy, String question, List<String> hostile, RecordingModelServer model) {

    private static final String CHANGING = "\"(id|auditRef|createdAt|instance)\":\"[^\"]*\"|\"created\":\\d+";
    private static final List<String> FAULTY = List.of("?workflow=%s&p.no_such_parameter=1", "?workflow=%s&p.since=31.12.2013", "?workflow=no-such-workflow", "");

    static List<WorkflowSpec> workflows(Policy policy, Reader reader) {
        return policy.workflows().stream().filter(w -> w.status() == WorkflowSpec.Status.APPROVED && w.roles().contains(reader.role())).toList();
    }

    /** Those of the reader's workflows, and some of nobody's. */
    static List<DatasetSpec> datasets(Policy policy, Reader reader) {
        var keys = new TreeSet<>(List.of("aw_credit_card", "aw_job_candidate", "aw_employee_pay_history", "aw_product_review", "aw_sales_person"));
        workflows(policy, reader).forEach(w -> keys.addAll(w.datasets()));
        return policy.datasets().stream().filter(d -> keys.contains(d.key())).toList();
    }

    static String bytes(Api.Answer answer) {
        return answer.status() + " " + answer.body().replaceAll(CHANGING, "");
    }

    /** @param rows about which it is asked whether, and why, they are seen */
    Map<String, String> of(Reader reader, AskedRows rows) {
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
            FAULTY.forEach(wrong -> answers.put(in + "faulty " + wrong, bytes(stack.get(reader.name(),
                    "/api/reports/" + policy.reports().getFirst().key() + "/rows" + wrong.formatted(workflow.key())))));
            datasets(policy, reader).forEach(dataset -> Stream.concat(Stream.of("no_such_field"), dataset.fields().keySet().stream()).forEach(field ->
                    answers.put(in + "why " + dataset.key() + "." + field, bytes(reader.post(stack, "/api/access/explanations",
                            Map.of("workflow", workflow.key(), "dataset", dataset.key(), "field", field))))));
            policy.reports().forEach(report -> answers.put(in + "why the report " + report.key(), bytes(reader.post(stack, "/api/access/explanations",
                    Map.of("workflow", workflow.key(), "report", report.key())))));
            datasets(policy, reader).forEach(dataset -> rows.byDataset().get(dataset.key()).forEach(row -> whyTheRow(reader, workflow.key(), dataset, row, answers)));
            answers.put(in + "question", bytes(reader.post(stack, "/api/summaries", Map.of("workflow", workflow.key(), "question", question))));
            if (model != null) {
                prompts(reader, workflow.key()).forEach((what, bytes) -> answers.put(in + what, bytes));
            }
            otherInterfaces(reader, workflow.key()).forEach((what, bytes) -> answers.put(in + what, bytes));
            hostile.forEach(sql -> answers.put(in + sql, bytes(reader.post(stack, "/api/query", Map.of("workflow", workflow.key(), "sql", sql, "limit", 50)))));
        }
        return answers;
    }

    /** Why one sees the row, and a cell of it that some reader does not see. */
    private void whyTheRow(Reader reader, String workflow, DatasetSpec dataset, Map<String, String> row, Map<String, String> answers) {
        var fields = List.copyOf(dataset.fields().keySet());
        var field = fields.isEmpty() ? dataset.identity().getFirst() : fields.get(Math.floorMod(row.hashCode(), fields.size()));
        answers.put(reader.role() + " in " + workflow + ": why " + dataset.key() + row, bytes(reader.post(stack, "/api/access/explanations",
                Map.of("workflow", workflow, "dataset", dataset.key(), "row", row))));
        answers.put(reader.role() + " in " + workflow + ": why " + field + " of " + dataset.key() + row, bytes(reader.post(stack, "/api/access/explanations",
                Map.of("workflow", workflow, "dataset", dataset.key(), "field", field, "row", row))));
    }

    /** What leaves the house, byte for byte, and what comes of it. */
    private Map<String, String> prompts(Reader reader, String workflow) {
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
    private Map<String, String> otherInterfaces(Reader reader, String workflow) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("models", bytes(stack.get(reader.name(), "/v1/models")));
        for (boolean stream : new boolean[] {false, true}) {
            answers.put(stream ? "streamed chat" : "chat", bytes(reader.post(stack, "/v1/chat/completions", Map.of("model", workflow, "stream", stream,
                    "messages", List.of(Map.of("role", "user", "content", question))))));
        }
        answers.put("tool list_reports", tool(reader, "list_reports", Map.of("workflow", workflow)));
        answers.put("tool search", tool(reader, "search", Map.of("workflow", workflow, "question", question + " Orders, vendors, customers, staff, pay?")));
        answers.put("tool summarize", tool(reader, "summarize", Map.of("workflow", workflow, "question", question)));
        policy.reports().forEach(report -> answers.put("tool get_report of " + report.key(),
                tool(reader, "get_report", Map.of("workflow", workflow, "report", report.key()))));
        return answers;
    }

    private String tool(Reader reader, String name, Map<String, ?> arguments) {
        return bytes(reader.post(stack, "/mcp", Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call", "params", Map.of("name", name, "arguments", arguments))));
    }
}
