package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.Api;
import io.gatehouse.launcher.LeakTest;
import io.gatehouse.launcher.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Leak tests of the demo company")
class LeakTestIT {

    private static final String PATH = "/api/leak-tests";
    private static final String WORKFLOW = "purchasing-assistant";
    private static Stack stack;
    private static LeakTest command;

    @BeforeAll
    static void company() {
        stack = Stack.shared();
        stack.demoCompany();
        command = new LeakTest(stack.api(), new Progress(System.out));
        stack.awaitDirectory();
    }

    @Test
    @DisplayName("hold for every role of every approved workflow, having changed cells and compared answers with content")
    void every_workflow_holds() {
        var policy = stack.api().get("governance", "/api/governance", "application/json").json();
        var reports = policy.path("reports").valueStream().map(one -> Map.of("report", one.path("key").asString()));
        var some = reports.limit(4).toList();
        var workflows = policy.path("workflows").valueStream().filter(one -> one.path("status").asString().equals("approved")).toList();
        assertThat(workflows).hasSizeGreaterThan(2);
        for (JsonNode workflow : workflows) {
            var requests = new ArrayList<Map<String, String>>(some);
            workflow.path("datasets").forEach(dataset -> requests.add(Map.of("statement", "SELECT * FROM " + dataset.asString())));
            holds(Map.of("workflow", workflow.path("key").asString(), "requests", requests));
        }
    }

    @Test
    @DisplayName("hold where everything is asked that could tell")
    void everything_holds() {
        var test = holds(Map.of("workflow", "sales-update"));
        assertThat(test.path("cases").asInt()).isGreaterThan(200);
        var line = stack.get("auditor", PATH).json().path("workflows").valueStream().filter(one -> one.path("key").asString().equals("sales-update")).findFirst().orElseThrow();
        assertThat(line.path("outdated").asBoolean()).isFalse();
        assertThat(line.path("last").path("id").asString()).isEqualTo(test.path("id").asString());
    }

    private static JsonNode holds(Map<String, ?> order) {
        long started = System.nanoTime();
        var test = command.run(order);
        System.out.printf("leak test of %s: %s, %d answers of %d readers compared, about %d cells changed, in %.1f s%n", order.get("workflow"), test.path("verdict").asString(""),
                test.path("cases").asInt(), test.path("readers").size(), test.path("cellsChanged").asLong(), (System.nanoTime() - started) / 1e9);
        assertThat(test.path("verdict").asString("")).as(test.toString()).isEqualTo("holds");
        assertThat(test.path("answered").asInt()).isPositive();
        assertThat(test.path("cellsChanged").asLong()).isPositive();
        return test;
    }

    @Test
    @DisplayName("test people as the directory knows them, and say of whom a workflow admits nothing")
    void people() {
        var test = command.run(Map.of("workflow", WORKFLOW, "people", List.of("buyer", "hr"), "requests", requests()));
        assertThat(test.path("readers").valueStream().map(reader -> reader.path("person").asString() + " " + reader.path("verdict").asString() + " "
                + reader.path("reason").asString(""))).as(test.toString()).containsExactly("buyer holds ", "hr inconclusive not-admitted");
        assertThat(refused(Map.of("workflow", WORKFLOW, "people", List.of("nobody")))).isEqualTo("422 unknown-person");
        assertThat(refused(Map.of("workflow", WORKFLOW, "roles", List.of("no-such-role")))).isEqualTo("422 unknown-role");
        assertThat(refused(Map.of("workflow", "no-such-workflow"))).isEqualTo("404 not-found");
        assertThat(refused(Map.of("workflow", WORKFLOW, "requests", List.of(Map.of("report", "x", "statement", "y"))))).isEqualTo("422 one-of");
    }

    @Test
    @DisplayName("run one at a time, can be stopped, and leave nothing in the schemas that they work in")
    void one_at_a_time() throws SQLException {
        var running = stack.post("governance", PATH, Map.of("workflow", WORKFLOW));
        assertThat(running.status()).isEqualTo(202);
        var place = running.header("Location");
        assertThat(refused(Map.of("workflow", WORKFLOW))).isEqualTo("409 leak-test-running");
        assertThat(stack.api().delete("governance", place).status()).isEqualTo(200);
        var next = started();
        assertThat(stack.get("auditor", place.substring(place.indexOf("/api/"))).json().path("state").asString()).isEqualTo("stopped");
        ended(next);
        try (var connection = stack.superuser(); var rows = connection.createStatement().executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname LIKE 'shadow%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    @DisplayName("are for who governs AI; auditors read; nobody else learns of them")
    void roles() {
        for (String user : List.of("buyer", "data-owner", "itadmin")) {
            assertThat(stack.get(user, PATH).status()).as(user).isEqualTo(403);
            assertThat(stack.get(user, PATH + "/x").status()).as(user).isEqualTo(403);
        }
        assertThat(stack.get("auditor", PATH).status()).isEqualTo(200);
        assertThat(stack.get("auditor", PATH + "/x").status()).isEqualTo(404);
        assertThat(stack.post("auditor", PATH, Map.of("workflow", WORKFLOW)).status()).isEqualTo(403);
        var kinds = stack.get("auditor", "/api/audit/events?type=leak-test-read").json().path("events");
        assertThat(kinds.size()).isPositive();
    }

    @Test
    @DisplayName("tell who reads them the same, whatever stands in cells that are hidden from the tested reader")
    void results_tell_nothing() throws IOException {
        var order = Map.of("workflow", WORKFLOW, "roles", List.of("planner"), "requests", requests(), "seed", 42);
        var before = bytes(command.run(order));
        var file = stack.sourcesRoot().resolve("nordmark").resolve("purchase_order_line.csv");
        var original = Files.readAllBytes(file);
        try {
            assertThat(changePrices(file)).isGreaterThan(100);
            stack.land("nordmark");
            assertThat(bytes(command.run(order))).isEqualTo(before);
        } finally {
            Files.write(file, original);
            stack.land("nordmark");
        }
    }

    private static int changePrices(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        int price = List.of(lines.getFirst().split(",")).indexOf("unit_price");
        var changed = new ArrayList<String>(List.of(lines.getFirst()));
        for (String line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            cells[price] = cells[price].isEmpty() ? cells[price] : '9' + cells[price];
            changed.add(String.join(",", cells));
        }
        Files.write(file, changed);
        return changed.size();
    }

    /** All that a viewer is told, but for names of the test and its time. */
    private static String bytes(JsonNode test) {
        return test.properties().stream().filter(entry -> !List.of("id", "startedAt", "endedAt").contains(entry.getKey())).map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    private static List<Map<String, String>> requests() {
        return List.of(Map.of("report", "vendor-prices"), Map.of("statement", "SELECT * FROM purchase_order_line"), Map.of("statement", "SELECT COUNT(*) AS n FROM purchase_order_line"),
                Map.of("question", "What changed?"));
    }

    private static String refused(Map<String, ?> order) {
        Api.Answer answer = stack.post("governance", PATH, order);
        var json = answer.json();
        return answer.status() + " " + (json.path("violations").isEmpty() ? json.path("code").asString("") : json.path("violations").path(0).path("code").asString(""));
    }

    /** Once the one before has let go. */
    private static String started() {
        for (long end = System.nanoTime() + 60_000_000_000L; System.nanoTime() < end;) {
            var answer = stack.post("governance", PATH, Map.of("workflow", WORKFLOW, "roles", List.of("planner"), "requests", requests()));
            if (answer.status() == 202) {
                return answer.json().path("id").asString();
            }
        }
        throw new AssertionError("the test that was stopped still runs");
    }

    private static void ended(String id) {
        for (long end = System.nanoTime() + 60_000_000_000L; System.nanoTime() < end;) {
            if (!stack.get("governance", PATH + "/" + id).json().path("state").asString().equals("running")) {
                return;
            }
        }
        throw new AssertionError("the test does not end");
    }
}
