package io.gatehouse.system.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.Api;
import io.gatehouse.system.Stack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The register of AI vendors over REST")
class VendorRegisterIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CHAT = """
            {"plain":{"level":"internal","categories":["lead-time"]},"regions":["EU"],"retention":"P0D","training":false,"until":"%s"}""";
    private static Stack stack;

    /** A vendor of its own, beside the company's; not in any use case, so that nobody else's answers change. */
    private final String vendor = "it-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
    }

    private static Api.Answer send(String user, String method, String path, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(stack.plain().resolve(path)).header("Authorization", "Bearer " + stack.token(user))
                .header("Accept", "application/json").method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Api.Answer(response.statusCode(), response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().toLowerCase(java.util.Locale.ROOT), e -> e.getValue().getFirst())), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Api.Answer json(String user, String method, String path, Map<String, String> headers, String body) {
        var all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json");
        return send(user, method, path, all, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Api.Answer post(String user, String path) {
        return send(user, "POST", path, Map.of(), null);
    }

    private static Api.Answer get(String user, String path) {
        return send(user, "GET", path, Map.of(), null);
    }

    private static void assertProblem(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    private static Api.Answer ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer;
    }

    private void record() {
        ok(json("governance", "PUT", "api/vendors/" + vendor, Map.of("If-None-Match", "*"),
                "{\"services\":[\"Chat\"],\"owner\":\"it-security\",\"contractUntil\":\"2030-01-01\",\"exitPlan\":\"Switch off\"}"));
    }

    private String started() {
        return ok(json("governance", "POST", "api/vendors/" + vendor + "/assessments", Map.of(), "{}")).json().path("id").asString();
    }

    private String path(String id) {
        return "api/vendors/" + vendor + "/assessments/" + id;
    }

    /** The best answer to each question, but for those named. */
    private static String answers(Map<String, String> otherwise) {
        var questions = get("governance", "api/vendors/questionnaires").json().path("questionnaires").get(0).path("sections");
        List<String> answers = new ArrayList<>();
        for (JsonNode section : questions) {
            for (JsonNode question : section.path("questions")) {
                var key = question.path("key").asString();
                var best = switch (key) {
                    case "processing-regions" -> "EU";
                    case "retention-period" -> "P0D";
                    default -> switch (question.path("kind").asString()) {
                        case "text" -> "See the contract";
                        case "date" -> "2030-01-01";
                        default -> question.path("good").get(0).asString();
                    };
                };
                answers.add("{\"question\":\"" + key + "\",\"value\":\"" + otherwise.getOrDefault(key, best) + "\",\"evidence\":\"on file\"}");
            }
        }
        return "[" + String.join(",", answers) + "]";
    }

    private void fill(String id, Map<String, String> otherwise, String until) {
        var tag = get("governance", path(id)).header("etag");
        ok(json("governance", "PUT", path(id), Map.of("If-Match", tag), "{\"answers\":" + answers(otherwise) + ",\"terms\":" + CHAT.formatted(until) + "}"));
    }

    /** Within what is allowed, whether the stack's day is fixed or not. */
    private static String until() {
        return LocalDate.now().plusMonths(3).toString();
    }

    @Test
    @DisplayName("a record is put by officers who say what they have read: 403, 404, 428, 409, 422, then 200")
    void records() {
        assertProblem(json("auditor", "PUT", "api/vendors/" + vendor, Map.of("If-None-Match", "*"), "{}"), 403, "role-missing");
        assertProblem(get("buyer", "api/vendors"), 403, "role-missing");
        assertProblem(get("governance", "api/vendors/" + vendor), 404, "not-found");
        record();
        var read = ok(get("auditor", "api/vendors/" + vendor));
        assertThat(read.json().path("record").path("owner").asString()).isEqualTo("it-security");
        assertThat(read.json().path("standing").path("state").asString()).isEqualTo("unknown");
        assertProblem(json("governance", "PUT", "api/vendors/" + vendor, Map.of(), "{}"), 428, "if-match-required");
        assertProblem(json("governance", "PUT", "api/vendors/" + vendor, Map.of("If-None-Match", "*"), "{}"), 409, "vendor-changed");
        assertProblem(json("governance", "PUT", "api/vendors/" + vendor, Map.of("If-Match", read.header("etag")),
                "{\"contacts\":[{\"name\":\"Desk\",\"mail\":\"no mail\"}]}"), 422, "invalid-request");
        ok(json("governance", "PUT", "api/vendors/" + vendor, Map.of("If-Match", read.header("etag")), "{\"owner\":\"purchasing\"}"));
        assertProblem(json("governance", "PUT", "api/vendors/" + vendor, Map.of("If-Match", read.header("etag")), "{}"), 409, "vendor-changed");
        var incident = ok(json("governance", "POST", "api/vendors/" + vendor + "/incidents", Map.of(),
                "{\"happenedOn\":\"2025-01-05\",\"title\":\"Key leaked\",\"description\":\"In a repository\",\"severity\":\"high\"}"));
        ok(json("governance", "POST", "api/vendors/" + vendor + "/incidents/" + incident.json().path("id").asString() + "/closure", Map.of(),
                "{\"reason\":\"Rotated\"}"));
        assertThat(get("data-owner", "api/vendors/" + vendor).json().path("incidents").get(0).path("state").asString()).isEqualTo("closed");
    }

    @Test
    @DisplayName("an assessment is approved by two who did not submit it, once it is complete; one withdraws it; the auditor reads it all")
    void twoPeople() {
        record();
        var id = started();
        assertProblem(post("governance", path(id) + "/submit"), 422, "not-complete");
        assertProblem(json("data-owner", "PUT", path(id), Map.of(), "{\"answers\":[]}"), 428, "if-match-required");
        assertProblem(json("data-owner", "PUT", path(id), Map.of("If-Match", "\"stale\""), "{\"answers\":[]}"), 409, "assessment-changed");
        fill(id, Map.of("encryption-at-rest", "no"), until());
        assertProblem(post("data-owner", path(id) + "/submit"), 422, "not-complete");
        fill(id, Map.of("incident-notice", "later"), until());
        ok(post("data-owner", path(id) + "/submit"));
        assertProblem(post("data-owner", path(id) + "/approve"), 403, "role-missing");
        assertProblem(post("governance", path(id) + "/approve"), 422, "not-approvable");
        ok(json("governance", "POST", path(id) + "/reject", Map.of(), "{\"reason\":\"Notice is not promised\"}"));

        var next = ok(json("governance", "POST", "api/vendors/" + vendor + "/assessments", Map.of(), "{\"from\":\"" + id + "\"}")).json().path("id").asString();
        fill(next, Map.of(), until());
        assertThat(get("governance", path(next)).json().path("score").path("percent").asInt()).isEqualTo(100);
        ok(post("governance", path(next) + "/submit"));
        assertProblem(post("governance", path(next) + "/approve"), 403, "own-submission");
        assertProblem(json("auditor", "POST", path(next) + "/reject", Map.of(), "{\"reason\":\"x\"}"), 403, "role-missing");
        assertThat(ok(post("governance2", path(next) + "/approve")).json().path("state").asString()).isEqualTo("submitted");
        assertProblem(post("governance2", path(next) + "/approve"), 403, "own-decision");
        assertThat(events("assessment-decided", next)).extracting(e -> e.path("outcome").asString().toLowerCase(java.util.Locale.ROOT))
                .contains("done", "refused");
    }

    @Test
    @DisplayName("whoever may approve is somebody else than who submitted: with two officers, a data owner submits")
    void approvedAndWithdrawn() {
        record();
        var id = started();
        fill(id, Map.of(), until());
        ok(post("data-owner", path(id) + "/submit"));
        ok(post("governance", path(id) + "/approve"));
        assertThat(ok(post("governance2", path(id) + "/approve")).json().path("state").asString()).isEqualTo("approved");
        assertThat(get("auditor", "api/vendors/expiring?within=P1Y").json().toString()).contains(id);
        assertProblem(json("governance", "POST", path(id) + "/withdraw", Map.of(), "{}"), 422, "invalid-request");
        assertThat(ok(json("governance", "POST", path(id) + "/withdraw", Map.of(), "{\"reason\":\"Incident\"}")).json().path("state").asString())
                .isEqualTo("withdrawn");
        assertProblem(json("governance", "POST", path(id) + "/withdraw", Map.of(), "{\"reason\":\"Again\"}"), 409, "not-approved");
        assertThat(get("auditor", path(id) + "/history").json()).extracting(a -> a.path("act").asString())
                .containsExactly("started", "changed", "submitted", "approved", "approved", "withdrawn");
        assertThat(events("assessment-withdrawn", id)).isNotEmpty();
        assertThat(events("assessment-submitted", id)).isNotEmpty();
        ok(get("auditor", "api/vendors/" + vendor + "/withdrawal-effect"));
        assertThat(ok(get("auditor", "api/vendors/compare?keys=" + vendor)).json().path("questions").size()).isGreaterThan(40);
        assertProblem(get("auditor", "api/vendors/compare?keys=nobody"), 404, "not-found");
        assertProblem(get("auditor", "api/vendors/expiring?within=soon"), 422, "bad-period");
    }

    @Test
    @DisplayName("answers come over from a workbook, or nothing of it does")
    void workbook() throws IOException {
        record();
        var id = started();
        var tag = get("governance", path(id)).header("etag");
        assertProblem(send("governance", "POST", path(id) + "/import", Map.of("Content-Type", WORKBOOK, "If-Match", tag), new byte[] {1, 2, 3}), 422, "bad-workbook");
        assertProblem(send("governance", "POST", path(id) + "/import", Map.of("Content-Type", WORKBOOK), caiq()), 428, "if-match-required");
        var imported = ok(send("governance", "POST", path(id) + "/import", Map.of("Content-Type", WORKBOOK, "If-Match", tag), caiq())).json();
        assertThat(imported.path("report").path("answered").toString()).isEqualTo("[\"multi-factor\"]");
        assertThat(imported.path("report").path("kept").toString()).isEqualTo("[\"HRS-01.1\"]");
        assertThat(imported.path("assessment").path("revision").asInt()).isEqualTo(2);
    }

    private static List<JsonNode> events(String type, String assessment) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode event : get("auditor", "api/audit/events?limit=500&type=" + type).json().path("events")) {
            if (event.path("details").path("assessment").asString("").equals(assessment)) {
                found.add(event);
            }
        }
        return found;
    }

    /** A workbook of two answered rows, written by hand. */
    private static byte[] caiq() throws IOException {
        return caiq(List.of("IAM-14.1", "A second factor?", "Yes"), List.of("HRS-01.1", "Checks before hiring?", "Yes"));
    }

    /** @param answered id, question, answer and, where there is one, description */
    @SafeVarargs
    static byte[] caiq(List<String>... answered) throws IOException {
        var rows = new ArrayList<>(List.of(List.of("Question ID", "Consensus Assessment Question", "CSP CAIQ Answer", "Implementation Description")));
        rows.addAll(List.of(answered));
        var sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var row = 0; row < rows.size(); row++) {
            sheet.append("<row r=\"").append(row + 1).append("\">");
            for (var column = 0; column < rows.get(row).size(); column++) {
                sheet.append("<c r=\"").append((char) ('A' + column)).append(row + 1).append("\" t=\"inlineStr\"><is><t>")
                        .append(rows.get(row).get(column)).append("</t></is></c>");
            }
            sheet.append("</row>");
        }
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        parts.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="CAIQ" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        parts.put("xl/worksheets/sheet1.xml", sheet.append("</sheetData></worksheet>").toString());
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
