package io.gatehouse.vendor.egress;

import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Approvals for tests of what comes after the gate. */
public final class Approvals {

    private Approvals() {
    }

    /** For one piece of evidence, to a provider at that address. */
    public static EgressApproval of(String vendor, String url, String model, Duration timeout, String secret) {
        var provider = new VendorSpec.Provider(VendorSpec.Kind.OPENAI_COMPATIBLE, url, model, "EU", secret, new VendorSpec.Limits(8_192, timeout, 2),
                new VendorSpec.Price(new BigDecimal("2"), new BigDecimal("6"), "EUR"));
        var workflow = new WorkflowSpec("w", "W", "", "o", WorkflowSpec.Status.APPROVED, List.of(), List.of(), Label.of(Level.INTERNAL),
                List.of(vendor), Oversight.NONE, null, ModelUse.DEFAULT, null);
        var ask = new EgressAsk(Policy.EMPTY, 1, workflow, "someone", UUID.randomUUID().toString(), List.of(new Item(1, Label.BOTTOM)), "digest", java.util.Set.of());
        return new EgressApproval(ask, new VendorSpec(vendor, vendor, provider, null), "assessment", Label.BOTTOM, false, Map.of(1, Treatment.SEND), null);
    }
}
