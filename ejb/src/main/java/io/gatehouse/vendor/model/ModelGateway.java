package io.gatehouse.vendor.model;
@jakarta.enterprise.context.ApplicationScoped
public class ModelGateway { public Completion ask(io.gatehouse.vendor.egress.EgressApproval approval, Prompt prompt, io.gatehouse.policy.ModelUse budget, java.util.function.Consumer<String> deltas) { throw new ModelFailure(ModelFailure.Reason.UNREACHABLE, null); } }
