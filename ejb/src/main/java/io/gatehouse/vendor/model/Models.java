package io.gatehouse.vendor.model;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.vendor.egress.EgressCalls;
import io.gatehouse.vendor.egress.VendorUsage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the models of vendors are doing, for those who run and govern them. Every reading is an event. */
@Stateless
@RolesAllowed({"ai-governance", "it-admin", "auditor"})
public class Models {

    @Inject
    ModelGateway gateway;

    @Inject
    EgressCalls calls;

    @Inject
    PolicyStore policies;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentCaller current;

    /** Every provider of the policy in force, in the policy's order, asked already or not. */
    public List<ProviderHealth> health() {
        var policy = policies.current();
        var known = gateway.health().stream().collect(Collectors.toMap(ProviderHealth::vendor, Function.identity()));
        var used = calls.usageToday().stream().collect(Collectors.groupingBy(VendorUsage::vendor));
        audit.record(AuditEvent.of(Type.MODEL_HEALTH_READ, current.caller().subject()).in(null, policy.version()));
        return policy.policy().vendors().stream().filter(vendor -> vendor.provider() != null)
                .map(vendor -> known.getOrDefault(vendor.key(), ProviderHealth.unasked(vendor.key(), vendor.provider().model()))
                        .with(used.getOrDefault(vendor.key(), List.of()))).toList();
    }
}
