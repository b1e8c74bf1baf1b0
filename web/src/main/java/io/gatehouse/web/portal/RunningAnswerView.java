package io.gatehouse.web.portal;

import io.gatehouse.web.api.json.JsonText;
import io.gatehouse.web.program.ProgramServlet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** {@code GET /running?run=…}: the sentences so far of an answer that a page of this session asked for. */
@WebServlet(name = "running", urlPatterns = "/running")
@RolesAllowed("portal-user")
public class RunningAnswerView extends ProgramServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RunningAnswers running;

    public RunningAnswerView() {
        super("GET");
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        write(response, HttpServletResponse.SC_OK, JsonText.of(Map.of("sentences", running.told(request.getParameter("run")))));
    }
}
