package io.gatehouse.catalog;

import io.gatehouse.policy.store.PolicyStore;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;

/** The step of the batch job {@code land-source}: an import, under the policy that was in force when it was started. */
@Named
@Dependent
public class LandSource extends AbstractBatchlet {

    @Inject
    @BatchProperty
    String run;

    @Inject
    @BatchProperty
    String source;

    @Inject
    @BatchProperty
    String policyVersion;

    @Inject
    @BatchProperty
    String root;

    @Inject
    PolicyStore policies;

    @Inject
    SourceImport sourceImport;

    @Inject
    ImportRuns runs;

    /** The batch status: the state's code. */
    @Override
    public String process() {
        var policy = policies.byVersion(Long.parseLong(policyVersion)).policy();
        var plans = DatasetPlan.of(policy, policy.source(source).orElseThrow());
        return sourceImport.run(run, plans, Path.of(root)).code();
    }

    /** From WildFly's console, or when the server goes down. */
    @Override
    public void stop() {
        runs.requestStop(run, CatalogStore.ACTOR);
    }
}
