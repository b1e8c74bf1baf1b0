package io.gatehouse.web.console.leaktest;

import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.leaktest.Verdict;
import io.gatehouse.leaktest.job.LeakTestOverview;
import io.gatehouse.leaktest.job.LeakTestState;
import io.gatehouse.leaktest.job.LeakTests;
import io.gatehouse.web.page.Attempt;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** What stands with leak tests, workflow by workflow; starts and stops them. They go on when the page is left. */
@Named
@ViewScoped
public class LeakTestsDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LeakTests tests;

    private transient LeakTestOverview overview;
    private transient Attempt<LeakTestState> attempt;
    private String workflow;
    private List<String> roles = List.of();
    private String people = "";
    private String statement = "";

    public LeakTestOverview getOverview() {
        if (overview == null) {
            overview = tests.overview();
        }
        return overview;
    }

    /** What is to be known first: {@code leaks}, {@code open} where some workflow has no verdict that still speaks of it, {@code holds}. */
    public String getHeadline() {
        var approved = getOverview().workflows().stream().filter(LeakTestOverview.Line::approved).toList();
        if (approved.stream().anyMatch(line -> line.last() != null && line.last().verdict() == Verdict.LEAKS)) {
            return "leaks";
        }
        return approved.stream().allMatch(line -> line.last() != null && line.last().verdict() == Verdict.HOLDS && !line.outdated()) ? "holds" : "open";
    }

    /** How many approved workflows ended so, and nothing changed since. */
    public long holding() {
        return getOverview().workflows().stream().filter(line -> line.approved() && line.last() != null && line.last().verdict() == Verdict.HOLDS && !line.outdated()).count();
    }

    public long approved() {
        return getOverview().workflows().stream().filter(LeakTestOverview.Line::approved).count();
    }

    public void test(String key) {
        start(new LeakTestOrder(key, List.of(), List.of(), null, List.of()));
    }

    /** Asks anew how things stand. */
    public void refresh() {
        overview = null;
    }

    /** Starts what the form says, and leads to it. */
    public String start() {
        start(new LeakTestOrder(workflow, roles, Stream.of(people.split("[,\\s]+")).filter(name -> !name.isBlank()).toList(), null,
                statement.isBlank() ? List.of() : List.of(new LeakTestOrder.Asked(null, statement.strip(), null))));
        return attempt.done().map(LeakTestDesk::page).orElse(null);
    }

    private void start(LeakTestOrder order) {
        attempt = Attempt.of(() -> tests.start(order, null));
        overview = null;
    }

    public void stop(String id) {
        attempt = null;
        tests.stop(id);
        overview = null;
    }

    public Attempt<LeakTestState> getAttempt() {
        return attempt;
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = workflow;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles == null ? List.of() : List.copyOf(roles);
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people == null ? "" : people;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement == null ? "" : statement;
    }
}
