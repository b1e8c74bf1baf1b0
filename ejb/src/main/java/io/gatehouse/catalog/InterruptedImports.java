package io.gatehouse.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** When the server starts, says of the imports it was at that they were interrupted; they can be started again. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InterruptedImports {

    @Inject
    ImportRuns runs;

    @PostConstruct
    void mark() {
        runs.markInterrupted();
    }
}
