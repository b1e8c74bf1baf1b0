package io.gatehouse.governance.explain;

import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.shared.DomainException;
import java.util.Collection;

/** Who may ask about others: officers and auditors about everything, owners about the datasets of their sources. Pure. */
public final class Ownership {

    private Ownership() {
    }

    /** NOT_FOUND unless the caller governs, audits, or owns the sources of all these datasets, of which there is one at least. */
    static void require(Caller caller, Policy policy, Collection<String> datasets) {
        if (datasets.isEmpty() ? !governs(caller) : !datasets.stream().allMatch(dataset -> of(caller, policy, dataset))) {
            throw DomainException.notFound();
        }
    }

    /** Whether the caller governs, audits, or owns the source of the dataset. */
    public static boolean of(Caller caller, Policy policy, String dataset) {
        return governs(caller) || owns(caller, policy, dataset);
    }

    private static boolean governs(Caller caller) {
        return caller.hasRole("ai-governance") || caller.hasRole("auditor");
    }

    private static boolean owns(Caller caller, Policy policy, String dataset) {
        return policy.dataset(dataset).flatMap(spec -> policy.source(spec.source())).map(SourceSpec::owner).filter(caller::hasRole).isPresent();
    }
}
