package io.gatehouse.leaktest.job;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tests every approved workflow, one after the other, once a night over all nodes. Looks every minute whether the next can
 * begin, for some hours from the hour that is configured; a server that was down catches up within them.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyLeakTests {

    private static final Logger LOG = System.getLogger(NightlyLeakTests.class.getName());
    private static final int HOURS = 6;

    @Inject
    LeakTestRuns runs;

    @Inject
    LeakTestJobs jobs;

    @Inject
    PolicyStore policies;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /** 0 to 23, as the server's clock shows it; without it there are no nightly tests. */
    @Inject
    @ConfigProperty(name = "gatehouse.leak-test.hour")
    Optional<Integer> hour;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void next() {
        hour.flatMap(from -> Night.at(from, HOURS, LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()))).ifPresent(night -> {
            var versioned = policies.current();
            var tested = runs.tested(night);
            versioned.policy().workflows().stream().filter(workflow -> workflow.status() == WorkflowSpec.Status.APPROVED && !tested.contains(workflow.key()))
                    .findFirst().filter(workflow -> runs.running().isEmpty()).ifPresent(workflow -> start(workflow.key(), night,
                            new PolicySnapshot(versioned.version(), versioned.policy(), catalog.snapshot())));
        });
    }

    private void start(String workflow, LocalDate night, PolicySnapshot snapshot) {
        try {
            jobs.start(new LeakTestOrder(workflow, List.of(), List.of(), null, List.of()), LeakTestRuns.ACTOR, night, snapshot, null);
        } catch (DomainException later) {
            LOG.log(Level.WARNING, "The nightly leak test of {0} waits: {1}", workflow, later.code());
        }
    }
}
