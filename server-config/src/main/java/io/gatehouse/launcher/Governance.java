package io.gatehouse.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Carries the governance file out of a running stack and into it, as a governance officer. */
public final class Governance {

    private static final String OFFICER = "governance";
    private static final String PATH = "/api/governance";
    private static final String YAML = "application/yaml";

    private final Api api;

    public Governance(Api api) {
        this.api = api;
    }

    /** The whole policy in force, as YAML. */
    public String export() {
        return accepted(api.get(OFFICER, PATH, YAML), "the policy").body();
    }

    /** Replaces the whole policy by the file, or complains about the file's first fault; nothing is half applied. */
    public JsonNode apply(Path file) {
        try {
            return apply(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new Complaint("there is no file " + file, e);
        } catch (MalformedInputException e) {
            throw new Complaint(file + " is not text in UTF-8", e);
        } catch (IOException | UncheckedIOException e) {
            throw new Complaint("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Replaces the whole policy by this text, which complaints call by the name given. */
    public JsonNode apply(String text, String name) {
        String tag = accepted(api.get(OFFICER, PATH, YAML), "the policy").header("ETag");
        String type = text.stripLeading().startsWith("{") ? "application/json" : YAML;
        return accepted(api.put(OFFICER, PATH, type, tag, text), name).json();
    }

    /** What the server says it did with a policy, in lines for people. */
    static List<String> told(JsonNode applied) {
        List<String> lines = new ArrayList<>();
        applied.path("changes").forEach(change -> lines.add("  " + sentence(change)));
        applied.path("staged").forEach(change -> lines.add("  waits for a second officer: " + sentence(change)));
        lines.addFirst("Policy version " + applied.path("policyVersion").asString() + " is in force"
                + (lines.isEmpty() ? "; the file changes nothing." : "."));
        return lines;
    }

    private static String sentence(JsonNode change) {
        return change.isString() ? change.asString()
                : change.path("path").asString("") + ": " + change.path("what").asString(change.toString());
    }

    /** The keys of the sources that the policy in force names. */
    public List<String> sources() {
        List<String> keys = new ArrayList<>();
        accepted(api.get(OFFICER, PATH, "application/json"), "the policy").json().path("sources")
                .forEach(source -> keys.add(source.path("key").asString()));
        return keys;
    }

    private static Api.Answer accepted(Api.Answer answer, String name) {
        if (answer.status() / 100 == 2) {
            return answer;
        }
        throw new Complaint(switch (answer.status()) {
            case 422, 400 -> name + " is refused: " + violations(answer.json());
            case 409, 412 -> name + " is refused: somebody changed the policy meanwhile; export it again";
            default -> name + " is refused: the server answered " + answer.status() + " " + reason(answer);
        });
    }

    private static String violations(JsonNode problem) {
        JsonNode all = problem.path("violations");
        if (all.isEmpty()) {
            return problem.path("detail").asString(problem.path("title").asString("no reason given"));
        }
        JsonNode first = all.get(0);
        String line = first.path("line").asInt(0) > 0 ? "line " + first.path("line").asInt() + ", " : "";
        String path = first.path("path").asString("");
        String message = first.path("message").asString(first.path("code").asString(""));
        String place = path.isEmpty() || message.startsWith(path + ":") ? "" : path + ": ";
        return line + place + message
                + (all.size() > 1 ? " (and " + (all.size() - 1) + " more)" : "");
    }

    private static String reason(Api.Answer answer) {
        return answer.body().startsWith("{") ? answer.json().path("detail").asString(answer.json().path("title").asString("")) : "";
    }
}
