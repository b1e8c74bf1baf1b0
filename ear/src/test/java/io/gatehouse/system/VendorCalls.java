package io.gatehouse.system;

import io.gatehouse.system.AuditFenceIT.Call;
import io.gatehouse.system.vendor.Reviews;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** One call of each operation about vendors, egress and programs' own interfaces, on things that are there. */
final class VendorCalls {

    private static final String VENDOR = "/api/vendors/rhine-models";
    private static final Map<String, String> WHY = Map.of("reason", "a test");

    private final Stack stack;

    private VendorCalls(Stack stack) {
        this.stack = stack;
    }

    /** @param workflow of the buyer; @param summary one of the buyer's */
    static List<Call> all(Stack stack, String workflow, String summary) throws SQLException {
        var calls = new VendorCalls(stack);
        return Stream.of(programs(workflow), calls.egress(summary), calls.vendors(), calls.assessments()).flatMap(List::stream).toList();
    }

    private static List<Call> programs(String workflow) {
        return List.of(new Call("chatCompletion", "buyer", "POST", "/v1/chat/completions", "application/json", null,
                        json(Map.of("model", workflow, "messages", List.of(Map.of("role", "user", "content", "What changed?"))))),
                Call.get("models", "buyer", "/v1/models"), Call.get("model", "buyer", "/v1/models/" + workflow),
                new Call("mcp", "buyer", "POST", "/mcp", "application/json", null, json(Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call",
                        "params", Map.of("name", "summarize", "arguments", Map.of("workflow", workflow, "question", "What changed?"))))));
    }

    private List<Call> egress(String summary) throws SQLException {
        var release = UUID.randomUUID().toString();
        try (var database = stack.superuser(); var insert = database.createStatement()) {
            insert.execute("INSERT INTO gatehouse.egress_release (id, version, vendor, workflow, subject, subject_name, evidence, items, level, categories,"
                    + " requested_at, expires_at, state) VALUES ('" + release + "', 1, 'v', 'w', 's', 'n', 'd', 1, 'internal', '', now(),"
                    + " now() + interval '1 day', 'waiting')");
        }
        return List.of(Call.get("egressCalls", "governance", "/api/egress/calls"), Call.get("egressDecisions", "governance", "/api/egress/decisions"),
                Call.get("egressReleases", "governance", "/api/egress/releases"), Call.get("egressSwitch", "governance", "/api/egress/switch"),
                Call.post("egressDecide", "governance", "/api/egress/releases/" + release + "/decisions", Map.of("confirm", true)),
                Call.post("egressTurn", "governance", "/api/egress/switch", Map.of("open", true, "reason", "a test")),
                Call.get("summaryEgress", "buyer", "/api/summaries/" + summary + "/egress"));
    }

    private List<Call> vendors() {
        var incident = Map.of("happenedOn", "2026-01-01", "title", "An incident", "description", "What happened", "severity", "low");
        var reported = Reviews.ok(stack.post("governance", VENDOR + "/incidents", incident), 201).path("id").asString();
        return List.of(Call.get("vendors", "governance", "/api/vendors"), Call.get("vendor", "governance", VENDOR),
                new Call("vendorPut", "governance", "PUT", VENDOR, "application/json", etag("governance", VENDOR), "{}"),
                Call.get("vendorsCompare", "governance", "/api/vendors/compare?keys=rhine-models,nimbus-chat"),
                Call.get("vendorsExpiring", "governance", "/api/vendors/expiring"), Call.get("vendorQuestionnaires", "governance", "/api/vendors/questionnaires"),
                Call.get("vendorWithdrawalEffect", "governance", VENDOR + "/withdrawal-effect"),
                Call.post("vendorIncident", "governance", VENDOR + "/incidents", incident),
                Call.post("vendorIncidentClose", "governance", VENDOR + "/incidents/" + reported + "/closure", WHY));
    }

    private List<Call> assessments() {
        var reviews = new Reviews(stack);
        var terms = Reviews.terms("internal", List.of(), null, "2027-06-30");
        var path = VENDOR + "/assessments/";
        var draft = path + reviews.answered("rhine-models", terms);
        var submitted = path + reviews.answered("rhine-models", terms);
        Reviews.ok(stack.post("data-owner", submitted + "/submit", Map.of()), 200);
        var approved = "/api/vendors/nimbus-chat/assessments/" + reviews.approve("nimbus-chat", terms);
        return List.of(Call.get("assessments", "governance", VENDOR + "/assessments"), Call.post("assessmentStart", "data-owner", VENDOR + "/assessments", Map.of()),
                Call.get("assessment", "governance", draft), Call.get("assessmentHistory", "governance", draft + "/history"),
                Call.get("assessmentQuestionnaire", "governance", draft + "/questionnaire"),
                new Call("assessmentPut", "data-owner", "PUT", draft, "application/json", etag("data-owner", draft), "{\"answers\":[]}"),
                Call.post("assessmentSubmit", "data-owner", draft + "/submit", Map.of()), Call.post("assessmentApprove", "governance", submitted + "/approve", Map.of()),
                Call.post("assessmentReject", "governance", submitted + "/reject", WHY), Call.post("assessmentWithdraw", "governance", approved + "/withdraw", WHY));
    }

    private String etag(String user, String path) {
        return stack.get(user, path).header("ETag");
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
