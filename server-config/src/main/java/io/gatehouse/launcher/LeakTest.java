package io.gatehouse.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code gatehouse leak-test}: has workflows tested for leaks, as a governance officer, and tells how it goes and ends. */
public final class LeakTest {

    static final int HOLDS = 0;
    static final int LEAKS = 1;
    static final int NO_VERDICT = 2;

    private static final String OFFICER = "governance";
    private static final String PATH = "/api/leak-tests";

    private final Api api;
    private final Progress progress;

    public LeakTest(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /**
     * What was asked for.
     *
     * @param workflow null: every approved one
     * @param seed null: any
     */
    record Options(String workflow, List<String> roles, List<String> people, Long seed) {

        static Options of(List<String> arguments) {
            String workflow = null;
            Long seed = null;
            List<String> roles = new ArrayList<>();
            List<String> people = new ArrayList<>();
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                if (!argument.startsWith("--") && workflow == null) {
                    workflow = argument;
                    continue;
                }
                String value = ++i < arguments.size() ? arguments.get(i) : "";
                boolean known = !value.isEmpty() && switch (argument) {
                    case "--role" -> roles.add(value);
                    case "--person" -> people.add(value);
                    case "--seed" -> value.matches("\\d{1,9}");
                    default -> false;
                };
                if (!known) {
                    throw new Complaint("use 'leak-test [WORKFLOW] [--role ROLE]… [--person NAME]… [--seed N]'");
                }
                seed = argument.equals("--seed") ? Long.valueOf(value) : seed;
            }
            if (workflow == null && !(roles.isEmpty() && people.isEmpty())) {
                throw new Complaint("roles and people are tested in one workflow: name it");
            }
            return new Options(workflow, roles, people, seed);
        }
    }

    /** The exit code: 1 where anything leaks, else 2 where anything has no verdict, else 0. */
    int run(Options options) {
        List<String> workflows = options.workflow() == null ? approved() : List.of(options.workflow());
        List<Integer> codes = workflows.stream().map(workflow -> test(workflow, options)).toList();
        return codes.contains(LEAKS) ? LEAKS : codes.isEmpty() || codes.contains(NO_VERDICT) ? NO_VERDICT : HOLDS;
    }

    private List<String> approved() {
        List<String> keys = new ArrayList<>();
        accepted(api.get(OFFICER, PATH, "application/json"), "the leak tests", 200).json().path("workflows").forEach(workflow -> {
            if (workflow.path("approved").asBoolean()) {
                keys.add(workflow.path("key").asString());
            }
        });
        return keys;
    }

    private int test(String workflow, Options options) {
        Map<String, Object> order = new LinkedHashMap<>(Map.of("workflow", workflow, "roles", options.roles(), "people", options.people()));
        if (options.seed() != null) {
            order.put("seed", options.seed());
        }
        JsonNode ended = run(order);
        told(ended).forEach(progress::say);
        return switch (ended.path("verdict").asString("")) {
            case "holds" -> HOLDS;
            case "leaks" -> LEAKS;
            default -> NO_VERDICT;
        };
    }

    /** Starts a test and waits until it has ended, however that is; says a line whenever a tenth more is done. */
    public JsonNode run(Map<String, ?> order) {
        String path = PATH + '/' + start(order);
        int tenths = 0;
        while (true) {
            JsonNode test = accepted(api.get(OFFICER, path, "application/json"), "the leak test", 200).json();
            if (!test.path("state").asString("").equals("running")) {
                return test;
            }
            int done = test.path("total").asInt(0) == 0 ? 0 : 10 * test.path("done").asInt() / test.path("total").asInt();
            if (done > tenths) {
                tenths = done;
                progress.step(order.get("workflow").toString(), test.path("done").asInt() + " of " + test.path("total").asInt() + " questions");
            }
            Readiness.pause();
        }
    }

    /** Starts a test, after the one that runs, and returns its id. */
    String start(Map<String, ?> order) {
        boolean told = false;
        while (true) {
            Api.Answer answer = api.post(OFFICER, PATH, Api.json(order));
            if (answer.status() != 409) {
                return accepted(answer, "the leak test of '" + order.get("workflow") + "'", 202).json().path("id").asString();
            }
            if (!told) {
                progress.step(order.get("workflow").toString(), "waits for the leak test that runs: one runs at a time");
                told = true;
            }
            Readiness.pause();
        }
    }

    /** How a test ended, in lines for people. */
    static List<String> told(JsonNode test) {
        List<String> lines = new ArrayList<>();
        String verdict = test.path("verdict").asString("no verdict: " + test.path("state").asString("") + ' ' + test.path("reason").asString(""));
        lines.add(test.path("workflow").asString() + ": " + verdict.strip() + " (" + test.path("cases").asInt() + " answers compared, " + test.path("answered").asInt()
                + " with content, about " + test.path("cellsChanged").asLong() + " hidden cells changed, seed " + test.path("seed").asLong() + ")");
        test.path("readers").forEach(reader -> lines.add("  " + reader.path("person").asString(joined(reader.path("roles"))) + ": " + reader.path("verdict").asString()
                + (reader.path("reason").isString() ? ", " + reader.path("reason").asString() : "")));
        JsonNode found = test.path("firstDifference");
        if (found.isObject()) {
            lines.add("  asked:   " + found.path("kind").asString() + ' ' + found.path("request").asString());
            lines.add("  changed: " + found.path("change").asString() + ", " + found.path("size").asLong() + ", in " + found.path("dataset").asString("several datasets")
                    + (found.path("field").isString() ? "." + found.path("field").asString() : ""));
            lines.add("  showed:  by " + found.path("channel").asString());
        }
        return lines;
    }

    private static String joined(JsonNode texts) {
        return String.join(", ", texts.valueStream().map(JsonNode::asString).toList());
    }

    private static Api.Answer accepted(Api.Answer answer, String what, int expected) {
        if (answer.status() == expected) {
            return answer;
        }
        String code = answer.body().startsWith("{") ? answer.json().path("code").asString("") : "";
        throw new Complaint(switch (code) {
            case "not-found" -> what + ": there is no such workflow";
            default -> what + ": the server answered " + answer.status() + ' ' + code;
        });
    }
}
