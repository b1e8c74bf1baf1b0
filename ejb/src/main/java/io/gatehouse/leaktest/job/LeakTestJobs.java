package io.gatehouse.leaktest.job;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.leaktest.job.LeakTestState.State;
import io.gatehouse.shared.DomainException;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/** Hands orders to the background. */
@Dependent
class LeakTestJobs {

    private static final long SEEDS = 1_000_000_000L;

    @Inject
    LeakTestRuns runs;

    /** @param night the day of a nightly test, else null @param seed null: any */
    LeakTestState start(LeakTestOrder order, String subject, LocalDate night, PolicySnapshot snapshot, Long seed) {
        var state = runs.open(Start.of(order, subject, night, snapshot, seed == null ? ThreadLocalRandom.current().nextLong(1, SEEDS) : seed));
        var parameters = new Properties();
        parameters.setProperty("run", state.id());
        try {
            BatchRuntime.getJobOperator().start("test-leaks", parameters);
        } catch (BatchRuntimeException notStarted) {
            runs.end(state.id(), State.FAILED, "leak-test-not-started", null);
            throw DomainException.unavailable("leak-test-not-started", notStarted);
        }
        return state;
    }
}
