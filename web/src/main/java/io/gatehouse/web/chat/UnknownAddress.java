package io.gatehouse.web.chat;

import io.gatehouse.web.program.ProgramServlet;
import io.gatehouse.web.program.RefusedRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The rest of {@code /v1}: what OpenAI offers and Gatehouse does not, said in a form that its clients understand. */
@WebServlet(name = "unknown-address", urlPatterns = "/v1/*")
@RolesAllowed("portal-user")
public class UnknownAddress extends ProgramServlet {

    private static final long serialVersionUID = 1L;

    public UnknownAddress() {
        super(ANY_METHOD);
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) {
        throw RefusedRequest.status(404, "unknown_url");
    }
}
