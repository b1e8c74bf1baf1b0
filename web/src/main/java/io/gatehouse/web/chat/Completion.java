package io.gatehouse.web.chat;

import io.gatehouse.summary.Summary;
import io.gatehouse.web.program.Fields;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The shapes of an answer: whole, and in chunks.
 *
 * @param created in seconds since 1970
 */
record Completion(String id, String model, long created) {

    private static final int CHARACTERS_A_TOKEN = 4;

    /** The whole answer. */
    Map<String, Object> whole(String question, Summary summary) {
        var message = Fields.of("role", "assistant", "content", text(summary), "refusal", null);
        return Fields.of("id", id, "object", "chat.completion", "created", created, "model", model,
                "choices", List.of(Fields.of("index", 0, "message", message, "logprobs", null, "finish_reason", "stop")),
                "usage", usage(question, text(summary)), "gatehouse", extra(summary));
    }

    /** A part of the answer; the last one has a reason and what Gatehouse adds. */
    Map<String, Object> chunk(Map<String, Object> delta, String reason, Map<String, Object> extra) {
        var choices = List.of(Fields.of("index", 0, "delta", delta, "logprobs", null, "finish_reason", reason));
        return extra == null
                ? Fields.of("id", id, "object", "chat.completion.chunk", "created", created, "model", model, "choices", choices)
                : Fields.of("id", id, "object", "chat.completion.chunk", "created", created, "model", model, "choices", choices, "gatehouse", extra);
    }

    /** The chunk of counts, after the last part. */
    Map<String, Object> counts(String question, String text) {
        return Fields.of("id", id, "object", "chat.completion.chunk", "created", created, "model", model, "choices", List.of(),
                "usage", usage(question, text));
    }

    /** What the reader gets to read: the sentences, or why there are none. */
    static String text(Summary summary) {
        return !summary.text().isEmpty() ? summary.text()
                : summary.notices().stream().map(Summary.Said::message).collect(Collectors.joining(" "));
    }

    /** What a summary has and a completion has no place for. */
    static Map<String, Object> extra(Summary summary) {
        return Fields.of("id", summary.id(), "status", summary.status(), "reading", summary.reading(), "sentences", summary.sentences(),
                "sources", summary.sources(), "label", summary.label(), "scope", summary.scope(), "provider", summary.provider(),
                "model", summary.model(), "notices", summary.notices(), "auditRef", summary.auditRef());
    }

    /** From what the caller has before them anyway: no count of what lies behind. */
    private static Map<String, Object> usage(String question, String text) {
        int asked = tokens(question);
        int told = tokens(text);
        return Fields.of("prompt_tokens", asked, "completion_tokens", told, "total_tokens", asked + told);
    }

    private static int tokens(String text) {
        return (text.length() + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }
}
