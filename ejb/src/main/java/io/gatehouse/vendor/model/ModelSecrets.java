package io.gatehouse.vendor.model;

import io.gatehouse.vendor.model.ModelFailure.Reason;
import jakarta.enterprise.context.ApplicationScoped;

/** Access keys of providers, by their alias. */
@ApplicationScoped
class ModelSecrets {

    /** The key of that alias; empty where the provider asks for none. */
    String of(String alias) {
        if (alias == null) {
            return "";
        }
        throw new ModelFailure(Reason.NO_SECRET, null);
    }
}
