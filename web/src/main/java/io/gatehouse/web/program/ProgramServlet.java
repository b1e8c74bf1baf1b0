package io.gatehouse.web.program;

import io.gatehouse.shared.DomainException;
import io.gatehouse.web.api.guard.CallerGate;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/**
 * One address for programs, as a rule with one method. Lets in whom the class names with {@code @RolesAllowed} or
 * {@code @PermitAll}, and fails closed; tells failures in the form of the address.
 */
public abstract class ProgramServlet extends HttpServlet {

    /** For an address that answers every method. */
    protected static final String ANY_METHOD = "*";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ProgramServlet.class.getName());

    private final String method;

    protected ProgramServlet(String method) {
        this.method = method;
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            admit(request, response);
            answer(request, response);
        } catch (RuntimeException failed) {
            var fault = RefusedRequest.faultOf(failed);
            if (fault.isOurs()) {
                LOG.log(Level.ERROR, "A request failed: " + fault.code(), failed);
            }
            if (!response.isCommitted()) {
                ErrorAnswer.write(request, response, fault, request.getServletPath());
            }
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() == null) {
            throw RefusedRequest.status(401);
        }
        var gate = CallerGate.declared(getClass()).orElseGet(CallerGate.Nobody::new);
        if (!gate.admits(request::isUserInRole)) {
            throw DomainException.forbidden("role-missing");
        }
        if (!method.equals(ANY_METHOD) && !method.equals(request.getMethod())) {
            response.setHeader("Allow", method);
            throw RefusedRequest.status(405);
        }
    }

    /** Answers a request of the right method by somebody who may call. */
    protected abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Writes a JSON body. */
    protected static void write(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
