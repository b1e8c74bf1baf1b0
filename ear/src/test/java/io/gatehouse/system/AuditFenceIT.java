package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.Api;
import io.gatehouse.launcher.LeakTest;
import io.gatehouse.launcher.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

@DisplayName("While the record cannot be written")
class AuditFenceIT {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Where to sign in is told to everybody; a workbook is read before anything is asked of the database. */
    private static final List<String> TELLING_NOTHING = List.of("", "protectedResource", "assessmentImport");

    private static Stack stack;
    private static List<Call> calls;

    /** One call of each operation that the interface describes. */
    record Call(String operation, String user, String method, String path, String type, String ifMatch, String body) {

        static Call get(String operation, String user, String path) {
            return new Call(operation, user, "GET", path, null, null, null);
        }

        static Call post(String operation, String user, String path, Map<String, ?> body) {
            return new Call(operation, user, "POST", path, "application/json", null, Api.json(body));
        }
    }

    @BeforeAll
    static void prepare() throws SQLException {
        stack = Stack.shared();
        stack.demoCompany();
        var workflow = stack.get("buyer", "/api/workflows").json().path(0).path("key").asString();
        var report = stack.get("buyer", "/api/reports?workflow=" + workflow).json().path(0).path("key").asString();
        var asked = Map.of("workflow", workflow, "reports", List.of(Map.of("key", report)));
        var summary = stack.post("buyer", "/api/summaries", asked).json();
        var event = stack.get("auditor", "/api/audit/events").json().path("events").path(0).path("ref").asString();
        var policy = stack.api().get("governance", "/api/governance", "application/yaml");
        var source = stack.api().get("governance", "/api/governance", "application/json").json().path("sources").path(0).path("key").asString();
        var run = stack.get("data-owner", "/api/imports").json().path(0).path("id").asString();
        var id = summary.path("id").asString();
        stack.post("governance", "/api/access/inference-findings", Map.of());
        var leaks = new LeakTest(stack.api(), new Progress(System.out)).run(Map.of("workflow", workflow, "roles", List.of("planner"),
                "requests", List.of(Map.of("report", report)))).path("id").asString();
        var request = stack.post("buyer", "/api/access/requests", Map.of("dataset", "stock", "workflow", workflow, "role", "purchasing-agent", "reason", "r",
                "until", LocalDate.now().plusDays(9).toString())).json().path("id").asString();
        var digest = stack.get("finance", "/api/workflows").json().path(0).path("key").asString();
        var dataset = stack.get("finance", "/api/datasets?workflow=" + digest).json().path(0).path("key").asString();
        calls = new ArrayList<>(VendorCalls.all(stack, workflow, id));
        calls.addAll(List.of(Call.get("me", "buyer", "/api/me"), Call.get("workflows", "buyer", "/api/workflows"),
                Call.get("datasets", "buyer", "/api/datasets?workflow=" + workflow), Call.get("reports", "buyer", "/api/reports?workflow=" + workflow),
                Call.get("reportExport", "buyer", "/api/reports/" + report + "/export?workflow=" + workflow),
                Call.get("reportRows", "buyer", "/api/reports/" + report + "/rows?workflow=" + workflow),
                Call.post("query", "finance", "/api/query", Map.of("workflow", digest, "sql", "SELECT COUNT(*) AS n FROM " + dataset)),
                Call.post("summarise", "buyer", "/api/summaries", asked), Call.get("summaries", "buyer", "/api/summaries"),
                Call.get("summary", "buyer", "/api/summaries/" + id),
                Call.post("summaryShare", "buyer", "/api/summaries/" + id + "/shares", Map.of("readers", List.of("planner"))),
                Call.get("summarySource", "buyer", "/api/summaries/" + id + "/sources/s1"),
                Call.get("auditEvents", "auditor", "/api/audit/events"), Call.get("auditEvent", "auditor", "/api/audit/events/" + event),
                Call.get("inventory", "governance", "/api/inventory"), Call.get("governanceYaml", "governance", "/api/governance"),
                new Call("governanceReplace", "governance", "PUT", "/api/governance", "application/yaml", policy.header("ETag"), policy.body() + "\n# once more\n"),
                Call.get("governanceVersions", "governance", "/api/governance/versions"),
                Call.get("governanceEffect", "governance2", "/api/governance/versions/1/effect"),
                Call.post("governanceConfirm", "governance2", "/api/governance/versions/1/confirmation", Map.of()),
                Call.post("governanceReject", "governance2", "/api/governance/versions/1/rejection", Map.of()),
                Call.post("explain", "buyer", "/api/access/explanations", Map.of("workflow", workflow, "dataset", "vendor")),
                Call.post("simulate", "governance", "/api/access/simulations", Map.of("workflow", workflow, "roles", List.of("planner"))),
                Call.get("readers", "governance", "/api/access/readers?dataset=vendor"),
                Call.post("accessRequest", "buyer", "/api/access/requests", Map.of("dataset", "stock", "workflow", workflow, "role", "purchasing-agent", "reason", "r", "until", LocalDate.now().plusDays(9).toString())),
                Call.get("accessRequests", "buyer", "/api/access/requests"), Call.get("accessRequestsToDecide", "governance", "/api/access/requests/decisions"),
                Call.post("accessRequestDecide", "governance", "/api/access/requests/" + request + "/decisions", Map.of("approve", false)),
                new Call("accessRequestWithdraw", "buyer", "DELETE", "/api/access/requests/" + request, null, null, null),
                Call.get("accessUse", "governance", "/api/access/use"),
                Call.post("accessUseEnd", "governance", "/api/access/use/ends", Map.of("role", "planner", "grant", "none", "dataset", "vendor")),
                Call.get("recertifications", "governance", "/api/access/recertifications"),
                Call.post("recertify", "governance", "/api/access/recertifications", Map.of("grants", List.of(Map.of("role", "planner", "grant", "none")), "by", LocalDate.now().plusDays(9).toString())),
                Call.get("signals", "governance", "/api/access/signals"), Call.post("signalsLook", "governance", "/api/access/signals", Map.of()),
                Call.post("signalSettle", "governance", "/api/access/signals/none/settlement", Map.of("note", "n")), Call.get("overview", "governance", "/api/overview"),
                Call.get("inferenceFindings", "governance", "/api/access/inference-findings"),
                Call.post("inferenceStart", "governance", "/api/access/inference-findings", Map.of()),
                new Call("inferenceStop", "governance", "DELETE", "/api/access/inference-findings", null, null, null),
                Call.get("leakTests", "governance", "/api/leak-tests"), Call.get("leakTest", "auditor", "/api/leak-tests/" + leaks),
                Call.post("leakTestStart", "governance", "/api/leak-tests", Map.of("workflow", workflow)),
                new Call("leakTestStop", "governance", "DELETE", "/api/leak-tests/" + leaks, null, null, null),
                Call.get("imports", "data-owner", "/api/imports"), Call.get("importState", "data-owner", "/api/imports/" + run),
                new Call("importStop", "data-owner", "DELETE", "/api/imports/" + run, null, null, null),
                Call.post("importStart", "data-owner", "/api/sources/" + source + "/imports", Map.of())));
        fence("CREATE OR REPLACE FUNCTION gatehouse.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'fenced'; END $$",
                "CREATE OR REPLACE TRIGGER fence BEFORE INSERT ON gatehouse.audit_event FOR EACH ROW EXECUTE FUNCTION gatehouse.refuse()");
    }

    @AfterAll
    static void removeTheFence() throws SQLException {
        if (stack != null) {
            fence("DROP TRIGGER IF EXISTS fence ON gatehouse.audit_event", "DROP FUNCTION IF EXISTS gatehouse.refuse()",
                    "DELETE FROM gatehouse.egress_release WHERE vendor = 'v'");
        }
    }

    @Test
    @DisplayName("every operation answers 503 and tells nothing")
    void every_operation_answers_503() {
        var different = new ArrayList<String>();
        for (Call call : calls) {
            var answer = send(call);
            boolean refused = answer.statusCode() == 503 && (answer.body().isEmpty() || isBareProblem(answer.body()));
            if (!refused && !isBareToolError(answer.body())) {
                different.add(call.operation() + " as " + call.user() + ": " + answer.statusCode() + " " + answer.body().lines().findFirst().orElse(""));
            }
        }
        assertThat(different).as("operations that answered").isEmpty();
    }

    @Test
    @DisplayName("no operation that the interface describes is left out here")
    void no_operation_is_left_out() {
        var described = new TreeSet<String>();
        JsonNode paths = json(send(Call.get("openapi", "buyer", "/openapi")).body()).path("paths");
        paths.forEach(path -> path.forEach(operation -> described.add(operation.path("operationId").asString(""))));
        described.removeAll(TELLING_NOTHING);
        assertThat(calls).extracting(Call::operation).containsAll(described);
    }

    /** A problem holds its type, title, status and code, and a sentence; no rows, no names. */
    private static boolean isBareProblem(String body) {
        var problem = json(body);
        if (problem.path("error").isObject()) {
            return problem.path("error").toString().contains("unavailable");
        }
        return problem.path("status").asInt() == 503 && problem.path("code").asString("").contains("unavailable") && problem.size() <= 6;
    }

    /** In MCP a tool that fails answers with a result that says so. */
    private static boolean isBareToolError(String body) {
        var result = body.startsWith("{") ? json(body).path("result") : JsonMapper.shared().createObjectNode();
        return result.path("isError").asBoolean(false) && result.size() == 2 && result.path("content").size() == 1
                && result.path("content").path(0).path("text").asString().startsWith("Nothing was released");
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    private static HttpResponse<String> send(Call call) {
        var request = HttpRequest.newBuilder(URI.create(stack.settings().plainUrl() + call.path())).header("Accept", "application/json, text/csv;q=0.5")
                .header("Authorization", "Bearer " + stack.token(call.user()))
                .method(call.method(), call.body() == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(call.body()));
        if (call.type() != null) {
            request.header("Content-Type", call.type());
        }
        if (call.ifMatch() != null) {
            request.header("If-Match", call.ifMatch());
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(call + " was not answered", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static void fence(String... statements) throws SQLException {
        try (var connection = stack.superuser(); var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
