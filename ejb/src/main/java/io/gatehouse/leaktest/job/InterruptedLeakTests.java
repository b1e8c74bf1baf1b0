package io.gatehouse.leaktest.job;

import io.gatehouse.leaktest.LeakTestRun;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** When the server starts, says of the test it was at that it was interrupted, and empties the schemas that it worked in. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InterruptedLeakTests {

    @Inject
    private LeakTestRuns runs;

    @Resource(lookup = "java:jboss/datasources/GatehouseDS")
    private DataSource application;

    @PostConstruct
    void mark() {
        runs.running();
        LeakTestRun.cleanUp(application);
    }
}
