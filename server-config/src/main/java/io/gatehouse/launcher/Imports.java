package io.gatehouse.launcher;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Has sources landed, and waits for it. */
public final class Imports {

    private static final String OWNER = "data-owner";
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Api api;

    public Imports(Api api) {
        this.api = api;
    }

    /** Lands what changed in the source; returns the last state, which says what was done. */
    public JsonNode run(String source) {
        Api.Answer accepted = api.post(OWNER, "/api/sources/" + source + "/imports", "{}");
        if (accepted.status() != 202) {
            throw new Complaint("the source '" + source + "' cannot be imported: the server answered " + accepted.status());
        }
        String location = accepted.header("Location");
        String path = location.substring(location.indexOf("/api/"));
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode state = api.get(OWNER, path, "application/json").json();
            switch (state.path("state").asString("")) {
                case "done", "completed" -> {
                    return state;
                }
                case "failed", "stopped", "incomplete", "interrupted" -> throw new Complaint("the import of '" + source + "' failed: " + state.path("errors"));
                default -> {
                    if (Instant.now().isAfter(end)) {
                        throw new Complaint("the import of '" + source + "' did not end within " + PATIENCE.toMinutes() + " minutes");
                    }
                }
            }
            Readiness.pause();
        }
    }
}
