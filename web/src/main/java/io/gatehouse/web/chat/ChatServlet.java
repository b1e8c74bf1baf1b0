package io.gatehouse.web.chat;

import io.gatehouse.shared.DomainException;
import io.gatehouse.summary.Summaries;
import io.gatehouse.summary.Summary;
import io.gatehouse.web.api.json.JsonText;
import io.gatehouse.web.program.ErrorAnswer;
import io.gatehouse.web.program.JsonRequest;
import io.gatehouse.web.program.OpenAiError;
import io.gatehouse.web.program.ProgramServlet;
import io.gatehouse.web.program.RefusedRequest;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** {@code POST /v1/chat/completions}: a question to a workflow, answered whole or sentence by sentence. */
@WebServlet(name = "chat-completions", urlPatterns = "/v1/chat/completions")
@RolesAllowed("portal-user")
public class ChatServlet extends ProgramServlet {

    private static final long serialVersionUID = 1L;
    private static final int SECONDS_OF_SILENCE = 10;

    @Inject
    private transient Summaries summaries;

    @Inject
    private transient Clock clock;

    @Resource
    private transient ManagedScheduledExecutorService timer;

    public ChatServlet() {
        super("POST");
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var chat = ChatRequests.read(JsonRequest.body(request));
        var shape = new Completion("chatcmpl-" + UUID.randomUUID(), chat.model(), clock.instant().getEpochSecond());
        var language = ErrorAnswer.language(request).getLanguage();
        if (chat.stream()) {
            stream(chat, language, new ChatStream(new EventWire(response), shape, chat.question(), chat.includeUsage()), request);
        } else {
            var summary = named(() -> summaries.summarise(chat.summary(language)));
            write(response, HttpServletResponse.SC_OK, JsonText.of(shape.whole(chat.question(), summary)));
        }
    }

    private static Summary named(Supplier<Summary> asking) {
        try {
            return asking.get();
        } catch (DomainException refused) {
            throw Names.asAsked(refused);
        }
    }

    /** On this thread, which carries the caller's identity; the timer's sends nothing but signs of life. */
    private void stream(ChatRequest chat, String language, ChatStream stream, HttpServletRequest request) {
        var beats = timer.scheduleAtFixedRate(stream::beat, SECONDS_OF_SILENCE, SECONDS_OF_SILENCE, TimeUnit.SECONDS);
        try {
            stream.end(named(() -> summaries.stream(chat.summary(language), stream::sentence)));
        } catch (RuntimeException failed) {
            if (!stream.fail(OpenAiError.of(RefusedRequest.faultOf(failed), ErrorAnswer.language(request)))) {
                throw failed;
            }
        } finally {
            beats.cancel(false);
        }
    }
}
