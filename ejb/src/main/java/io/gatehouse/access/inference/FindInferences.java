package io.gatehouse.access.inference;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.inference.InferenceRun.State;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.policy.store.PolicyStore;
import jakarta.annotation.Resource;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The step of the batch job {@code find-inferences}: a search under the policy that was in force when it was started. */
@Named
@Dependent
public class FindInferences extends AbstractBatchlet {

    @Inject
    @BatchProperty
    String run;

    @Inject
    @BatchProperty
    String policyVersion;

    @Inject
    PolicyStore policies;

    @Inject
    Catalog catalog;

    @Inject
    InferenceRuns runs;

    @Resource(lookup = "java:jboss/datasources/GatehouseReaderDS")
    DataSource reader;

    @Inject
    @ConfigProperty(name = "gatehouse.inference.dataset.seconds", defaultValue = "60")
    int datasetSeconds;

    @Inject
    @ConfigProperty(name = "gatehouse.inference.seconds", defaultValue = "900")
    int seconds;

    /** The batch status: the state's code. */
    @Override
    public String process() {
        var state = State.FAILED;
        try {
            state = search();
        } finally {
            runs.end(run, state);
        }
        return state.code();
    }

    private State search() {
        var version = Long.parseLong(policyVersion);
        var snapshot = new PolicySnapshot(version, policies.byVersion(version).policy(), catalog.snapshot());
        var limits = new SearchLimits(Duration.ofSeconds(datasetSeconds), Duration.ofSeconds(seconds), 0.9);
        boolean isDone = new InferenceSearch(new AllRows(reader), limits).run(snapshot, runs.done(run), new InferenceSearch.Progress() {
            @Override
            public void searched(String dataset, List<Candidate> found, boolean toItsEnd) {
                runs.searched(run, dataset, found, toItsEnd);
            }

            @Override
            public boolean isStopped() {
                return runs.isStopRequested(run);
            }
        });
        return isDone ? State.COMPLETED : runs.isStopRequested(run) ? State.STOPPED : State.INCOMPLETE;
    }

    /** From WildFly's console, or when the server goes down. */
    @Override
    public void stop() {
        runs.requestStop(InferenceRuns.ACTOR);
    }
}
