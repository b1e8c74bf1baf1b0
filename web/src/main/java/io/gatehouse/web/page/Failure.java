package io.gatehouse.web.page;

import io.gatehouse.web.api.problem.Fault;
import io.gatehouse.web.api.problem.Problem;
import io.gatehouse.web.api.problem.ProblemTexts;
import io.gatehouse.web.http.ErrorServlet;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the error page says: what happened, what to do, and the reference that is in the log. */
@Named
@RequestScoped
public class Failure {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Language language;

    private Problem problem;

    @PostConstruct
    void tell() {
        var fault = request.getAttribute(ErrorServlet.FAULT) instanceof Fault known ? known : Fault.INTERNAL;
        problem = ProblemTexts.problem(fault, language.getLocale());
    }

    public int getStatus() {
        return problem.status();
    }

    public String getTitle() {
        return problem.title();
    }

    public String getDetail() {
        return problem.detail();
    }

    /** Null where nothing is in the log: the failure was not the server's. */
    public String getReference() {
        return (String) request.getAttribute(ErrorServlet.REFERENCE);
    }
}
