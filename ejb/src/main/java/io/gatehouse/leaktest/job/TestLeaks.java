package io.gatehouse.leaktest.job;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.leaktest.LeakTestOutcome;
import io.gatehouse.leaktest.LeakTestRun;
import io.gatehouse.leaktest.job.LeakTestState.State;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.Resource;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The step of the batch job {@code test-leaks}: a leak test, in one thread that gives way to those who answer people. */
@Named
@Dependent
public class TestLeaks extends AbstractBatchlet {

    private static final Logger LOG = System.getLogger(TestLeaks.class.getName());
    private static final long PROGRESS_EVERY = TimeUnit.MILLISECONDS.toNanos(300);

    @Inject
    @BatchProperty
    String run;

    @Inject
    PolicyStore policies;

    @Inject
    Catalog catalog;

    @Inject
    LeakTestRuns runs;

    @Inject
    NamedPeople people;

    @Inject
    BusinessCalendar calendar;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/GatehouseDS")
    DataSource application;

    @Resource(lookup = "java:jboss/datasources/GatehouseReaderDS")
    DataSource reader;

    @Inject
    @ConfigProperty(name = "gatehouse.leak-test.rows", defaultValue = "500")
    int rows;

    @Inject
    @ConfigProperty(name = "gatehouse.leak-test.minutes", defaultValue = "30")
    int minutes;

    @Inject
    @ConfigProperty(name = "gatehouse.query.timeout.seconds", defaultValue = "30")
    int seconds;

    @Inject
    @ConfigProperty(name = "gatehouse.secret")
    Optional<String> secret;

    private long told;

    /** The batch status: the state's code. */
    @Override
    public String process() {
        var thread = Thread.currentThread();
        int priority = thread.getPriority();
        thread.setPriority(Thread.MIN_PRIORITY);
        try {
            return ended().code();
        } finally {
            thread.setPriority(priority);
        }
    }

    private State ended() {
        var how = State.FAILED;
        String reason = "leak-test-failed";
        LeakTestOutcome outcome = null;
        try {
            outcome = test();
            how = State.COMPLETED;
            reason = null;
        } catch (LeakTestRun.Stopped stopped) {
            how = State.STOPPED;
            reason = null;
        } catch (DomainException refused) {
            reason = refused.code();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "Leak test " + run + " failed", failed);
        } finally {
            runs.end(run, how, reason, outcome);
        }
        return how;
    }

    private LeakTestOutcome test() {
        var start = runs.begun(run);
        var end = clock.instant().plus(Duration.ofMinutes(minutes));
        var snapshot = new PolicySnapshot(start.policyVersion(), policies.byVersion(start.policyVersion()).policy(), catalog.snapshot());
        var bounds = new LeakTestRun.Bounds(rows, seconds, secret.orElse(null), () -> clock.instant().isBefore(end));
        return LeakTestRun.of(application, reader, bounds, this::tell).run(start.order(), people.callers(start.order().people()), snapshot, LocalDate.now(clock),
                calendar.today(), start.seed());
    }

    private void tell(int done, int total) {
        var now = System.nanoTime();
        if (told == 0 || now - told > PROGRESS_EVERY) {
            told = now;
            if (!runs.progress(run, done, total)) {
                throw new LeakTestRun.Stopped();
            }
        }
    }

    /** From WildFly's console, or when the server goes down. */
    @Override
    public void stop() {
        runs.requestStop(run, LeakTestRuns.ACTOR);
    }
}
