package io.gatehouse.web.console.leaktest;

import io.gatehouse.leaktest.job.LeakTestState;
import io.gatehouse.leaktest.job.LeakTests;
import io.gatehouse.web.page.Attempt;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One leak test: how it goes and what it found. */
@Named
@ViewScoped
public class LeakTestDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LeakTests tests;

    private String id;
    private transient LeakTestState test;
    private transient Attempt<LeakTestState> attempt;

    /** NOT_FOUND where there is none of that id. */
    public void load() {
        test = tests.state(id == null ? "" : id);
    }

    public LeakTestState getTest() {
        if (test == null) {
            load();
        }
        return test;
    }

    /** The two answers with what differs marked; null where the viewer may not see them. */
    public AnswerSides getSides() {
        var found = getTest().firstDifference();
        return found == null || found.one() == null ? null : AnswerSides.of(found.one(), found.other());
    }

    public void stop() {
        tests.stop(id);
        test = null;
    }

    /** Tests the same anew, with other dice. */
    public String again() {
        attempt = Attempt.of(() -> tests.start(getTest().order(), null));
        return attempt.done().map(LeakTestDesk::page).orElse(null);
    }

    /** Where it is shown. */
    static String page(LeakTestState test) {
        return "/govern/leak-test?faces-redirect=true&id=" + test.id();
    }

    public Attempt<LeakTestState> getAttempt() {
        return attempt;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
