package io.gatehouse.web.console.inference;

import io.gatehouse.access.inference.InferenceFindings;
import io.gatehouse.access.inference.InferenceReport;
import io.gatehouse.access.inference.InferenceRun;
import io.gatehouse.web.page.Attempt;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Inference findings; starts and stops the search, which goes on when the page is left. */
@Named
@RequestScoped
public class FindingsDesk {

    @Inject
    private InferenceFindings findings;

    private InferenceReport report;
    private Attempt<InferenceRun> attempt;

    @PostConstruct
    void load() {
        report = findings.report();
    }

    public InferenceReport getReport() {
        return report;
    }

    /** Names or numbers in a row, with commas between. */
    public String list(List<?> things) {
        return String.join(", ", things.stream().map(String::valueOf).toList());
    }

    public boolean isRunning() {
        return report.run() != null && report.run().isRunning();
    }

    public void start() {
        attempt = Attempt.of(findings::start);
        load();
    }

    public void stop() {
        attempt = Attempt.of(findings::stop);
        load();
    }

    public Attempt<InferenceRun> getAttempt() {
        return attempt;
    }
}
