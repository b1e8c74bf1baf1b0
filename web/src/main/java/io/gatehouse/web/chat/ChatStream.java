package io.gatehouse.web.chat;

import io.gatehouse.summary.Summary;
import io.gatehouse.web.api.json.JsonText;
import io.gatehouse.web.program.Fields;
import io.gatehouse.web.program.OpenAiError;
import java.io.IOException;
import java.util.Map;

/**
 * An answer as server-sent events. Nothing is sent, the status included, before there is something to say, so that a
 * refusal still has its own status. A caller who has gone is written to no more and disturbs nobody. Safe for two
 * threads: the one that answers and the one that keeps the connection alive.
 */
final class ChatStream {

    /** Where events go. */
    interface Wire {
        /** Sends the head of the answer. */
        void open() throws IOException;

        /** Sends the text at once. */
        void send(String text) throws IOException;
    }

    private final Wire wire;
    private final Completion shape;
    private final String question;
    private final boolean counts;
    private final StringBuilder told = new StringBuilder();
    private boolean open;
    private boolean gone;

    ChatStream(Wire wire, Completion shape, String question, boolean counts) {
        this.wire = wire;
        this.shape = shape;
        this.question = question;
        this.counts = counts;
    }

    /** One sentence that the guard has passed. */
    synchronized void sentence(Summary.Sentence sentence) {
        content(told.isEmpty() ? sentence.text() : " " + sentence.text());
    }

    /** A line that clients skip, so that nobody on the way takes the silence for the end. */
    synchronized void beat() {
        begin();
        send(": waiting\n\n");
    }

    /** The end of a good answer. */
    synchronized void end(Summary summary) {
        if (told.isEmpty()) {
            content(Completion.text(summary));
        }
        event(shape.chunk(Map.of(), "stop", Completion.extra(summary)));
        if (counts) {
            event(shape.counts(question, told.toString()));
        }
        send("data: [DONE]\n\n");
    }

    /** Ends a stream that has begun with the error; false where nothing was sent yet, so that the status can tell it. */
    synchronized boolean fail(OpenAiError error) {
        if (open) {
            event(error);
        }
        return open;
    }

    private void content(String text) {
        begin();
        told.append(text);
        event(shape.chunk(Fields.of("content", text), null, null));
    }

    private void begin() {
        if (open) {
            return;
        }
        open = true;
        attempt(wire::open);
        event(shape.chunk(Fields.of("role", "assistant", "content", ""), null, null));
    }

    private void event(Object data) {
        send("data: " + JsonText.of(data) + "\n\n");
    }

    private void send(String text) {
        attempt(() -> wire.send(text));
    }

    private void attempt(Writing writing) {
        if (gone) {
            return;
        }
        try {
            writing.run();
        } catch (IOException left) {
            gone = true;
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
