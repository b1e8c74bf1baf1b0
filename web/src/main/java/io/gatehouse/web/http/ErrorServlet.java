package io.gatehouse.web.http;

import io.gatehouse.web.api.problem.Fault;
import io.gatehouse.web.api.problem.Faults;
import io.gatehouse.web.program.ErrorAnswer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * Where the container sends every error: problem details for programs, a page with a reference number for people.
 * The reference is logged with the cause, and only there.
 */
@WebServlet(name = "error", urlPatterns = "/error")
public class ErrorServlet extends HttpServlet {

    /** Request attributes that the error page reads. */
    public static final String FAULT = "gatehouse.fault";
    public static final String REFERENCE = "gatehouse.reference";

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ErrorServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var fault = thrown != null ? Faults.of(thrown) : Faults.http(status(request));
        SecurityHeaders.apply(request, response);
        var reference = log(request, fault, thrown);
        var path = asked == null ? "" : asked.toString().substring(request.getContextPath().length());
        if (Addresses.isForPrograms(path)) {
            ErrorAnswer.write(request, response, fault, path);
            return;
        }
        response.setStatus(fault.status());
        request.setAttribute(FAULT, fault);
        request.setAttribute(REFERENCE, reference);
        request.getRequestDispatcher("/WEB-INF/error.xhtml").forward(request, response);
    }

    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            return status;
        }
        var told = request.getParameter("status");
        return told != null && told.matches("[45]\\d\\d") ? Integer.parseInt(told) : 404;
    }

    private static String log(HttpServletRequest request, Fault fault, Throwable thrown) {
        var earlier = request.getAttribute(REFERENCE);
        if (earlier != null) {
            return earlier.toString();
        }
        var told = request.getParameter("ref");
        if (told != null && told.matches("[0-9a-f]{8}")) {
            return told;
        }
        if (!fault.isOurs()) {
            return null;
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Reference " + reference + ": " + fault.code(), thrown);
        return reference;
    }
}
