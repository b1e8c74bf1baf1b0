package io.gatehouse.system.adventureworks;

import static io.gatehouse.system.adventureworks.ReaderAnswers.bytes;

import io.gatehouse.launcher.Api;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.system.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes to a reader by way of a colleague with other rights in the same workflow: summaries that the colleague shares,
 * summaries made for both, and answers that the colleague has asked for before, so that every cache has held theirs.
 */
record Exchange(Stack stack, Policy policy, String question, List<Reader> readers) {

    private static final int REPORTS = 3;

    Map<String, String> with(Reader reader) {
        var answers = new LinkedHashMap<String, String>();
        for (WorkflowSpec workflow : ReaderAnswers.workflows(policy, reader)) {
            colleague(reader, workflow).ifPresent(colleague -> in(workflow, reader, colleague).forEach((what, bytes) ->
                    answers.put(reader.role() + " with " + colleague.role() + " in " + workflow.key() + ": " + what, bytes)));
        }
        return answers;
    }

    private Optional<Reader> colleague(Reader reader, WorkflowSpec workflow) {
        return readers.reversed().stream().filter(other -> !other.equals(reader) && workflow.roles().contains(other.role())).findFirst();
    }

    private Map<String, String> in(WorkflowSpec workflow, Reader reader, Reader colleague) {
        var answers = new LinkedHashMap<String, String>();
        var given = new LinkedHashMap<String, String>();
        var reports = policy.reports().stream().map(ReportSpec::key).filter(key -> rows(colleague, key, workflow).status() == 200).limit(REPORTS).toList();
        for (String report : reports) {
            given.put(id(colleague.post(stack, "/api/summaries", Map.of("workflow", workflow.key(), "reports", List.of(Map.of("key", report))))), "summary of " + report);
            answers.put("rows of " + report + " after the colleague's", bytes(rows(reader, report, workflow)));
        }
        given.put(id(colleague.post(stack, "/api/summaries", Map.of("workflow", workflow.key(), "question", question))), "answer");
        given.remove("");
        given.keySet().forEach(id -> stack.post(colleague.name(), "/api/summaries/" + id + "/shares", Map.of("readers", List.of(reader.name()))));
        given.put(id(forBoth(colleague, reader, workflow)), "answer for both");
        answers.put("own answer for both", bytes(forBoth(reader, colleague, workflow)));
        given.forEach((id, what) -> {
            answers.put("colleague's " + what, bytes(stack.get(reader.name(), "/api/summaries/" + id)));
            answers.put("source of colleague's " + what, bytes(stack.get(reader.name(), "/api/summaries/" + id + "/sources/s1")));
        });
        answers.put("shared", shared(reader, given));
        return answers;
    }

    /** The lines of what was given now, in their order. */
    private String shared(Reader reader, Map<String, String> given) {
        return stack.get(reader.name(), "/api/summaries?shared=true&limit=" + 2 * given.size()).json().valueStream()
                .filter(line -> given.containsKey(line.path("id").asString()))
                .map(line -> given.get(line.path("id").asString()) + ": " + line.path("title") + line.path("first") + line.path("label") + line.path("status"))
                .toList().toString();
    }

    private Api.Answer rows(Reader reader, String report, WorkflowSpec workflow) {
        return stack.get(reader.name(), "/api/reports/" + report + "/rows?workflow=" + workflow.key());
    }

    private Api.Answer forBoth(Reader asker, Reader other, WorkflowSpec workflow) {
        return asker.post(stack, "/api/summaries", Map.of("workflow", workflow.key(), "question", question, "audience", Map.of("readers", List.of(other.name()))));
    }

    private static String id(Api.Answer made) {
        return made.status() == 201 ? made.json().path("id").asString() : "";
    }

    /** Until the directory, which is asked in the background, knows everybody. */
    void await() {
        var until = Instant.now().plus(Duration.ofSeconds(90));
        for (Reader reader : readers) {
            for (WorkflowSpec workflow : ReaderAnswers.workflows(policy, reader).stream().limit(1).toList()) {
                while (forBoth(reader, reader, workflow).status() != 201 && Instant.now().isBefore(until)) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
