package io.gatehouse.vendor.model;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.util.regex.Pattern;

/** Passes events on, and notes the field in which OpenAI's protocol puts a refusal, of which LangChain4j knows nothing. */
final class RefusalWatch implements ServerSentEventListener {

    /** Within a JSON string the quotation marks would be escaped, so only a field can match. */
    private static final Pattern REFUSAL = Pattern.compile("\"refusal\"\\s*:\\s*\"[^\"]");

    private final ServerSentEventListener next;
    private final Runnable refused;

    RefusalWatch(ServerSentEventListener next, Runnable refused) {
        this.next = next;
        this.refused = refused;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        next.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        look(event);
        next.onEvent(event, context);
    }

    @Override
    public void onEvent(ServerSentEvent event) {
        look(event);
        next.onEvent(event);
    }

    private void look(ServerSentEvent event) {
        if (event.data() != null && event.data().contains("\"refusal\"") && REFUSAL.matcher(event.data()).find()) {
            refused.run();
        }
    }

    @Override
    public void onError(Throwable error) {
        next.onError(error);
    }

    @Override
    public void onClose() {
        next.onClose();
    }
}
