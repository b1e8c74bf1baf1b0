package io.gatehouse.web.mcp;

import io.gatehouse.shared.DomainException;
import io.gatehouse.web.api.json.JsonText;
import io.gatehouse.web.program.ErrorAnswer;
import io.gatehouse.web.program.JsonRequest;
import io.gatehouse.web.program.ProgramServlet;
import io.gatehouse.web.program.RefusedRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code POST /mcp}: one message, or for the older version a few, and their answers as JSON. */
@WebServlet(name = "mcp", urlPatterns = "/mcp")
@RolesAllowed("portal-user")
public class McpServlet extends ProgramServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_MESSAGES = 20;

    @Inject
    private transient Conversation conversation;

    @Inject
    private transient Origins origins;

    public McpServlet() {
        super("POST");
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!origins.admit(request.getHeader("Origin"))) {
            throw DomainException.forbidden("cross-site");
        }
        var version = Version.ofHeader(request.getHeader("MCP-Protocol-Version"));
        var language = ErrorAnswer.language(request);
        var body = JsonRequest.body(request);
        if (body instanceof JsonArray messages) {
            if (!version.takesBatches() || messages.isEmpty() || messages.size() > MOST_MESSAGES) {
                throw RefusedRequest.status(400);
            }
            List<Map<String, Object>> answers = messages.stream().map(Rpc::read)
                    .map(message -> conversation.answer(message, language).orElse(null)).filter(Objects::nonNull).toList();
            reply(response, HttpServletResponse.SC_OK, answers.isEmpty() ? null : answers);
        } else {
            one(response, body, language);
        }
    }

    private void one(HttpServletResponse response, JsonValue body, java.util.Locale language) throws IOException {
        var message = Rpc.read(body);
        reply(response, message instanceof Rpc.Invalid ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK,
                conversation.answer(message, language).orElse(null));
    }

    private static void reply(HttpServletResponse response, int status, Object answer) throws IOException {
        if (answer == null) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } else {
            write(response, status, JsonText.of(answer));
        }
    }
}
