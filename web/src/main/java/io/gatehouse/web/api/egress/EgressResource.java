package io.gatehouse.web.api.egress;

import io.gatehouse.vendor.egress.CallLine;
import io.gatehouse.vendor.egress.DecisionLine;
import io.gatehouse.vendor.egress.Egress;
import io.gatehouse.vendor.egress.ReleaseLine;
import io.gatehouse.vendor.egress.SwitchState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What leaves the house: the gate's decisions, the calls, releases by two people, and the switch that stops all of it. */
@Path("/egress")
@RequestScoped
@RolesAllowed({"ai-governance", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Egress")
public class EgressResource {

    @Inject
    private Egress egress;

    /** @param open whether anything may leave at all; @param reason why it is switched, in words */
    public record SwitchBody(@NotNull Boolean open, @NotNull String reason) {
    }

    /** @param confirm your word for it, or against it */
    public record DecisionBody(@NotNull Boolean confirm) {
    }

    @GET
    @Path("/switch")
    @Operation(operationId = "egressSwitch", summary = "Whether anything may leave the house at all")
    public SwitchState state() {
        return egress.state();
    }

    @POST
    @Path("/switch")
    @RolesAllowed("ai-governance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "egressTurn", summary = "Stops all egress from the next call on, or opens it again as the terms allow")
    public SwitchState turn(@NotNull @Valid SwitchBody body) {
        return egress.turn(body.open(), body.reason());
    }

    @GET
    @Path("/decisions")
    @Operation(operationId = "egressDecisions", summary = "What the gate decided, newest first, with the reason for each provider passed over")
    public List<DecisionLine> decisions(@QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        return egress.decisions(limit);
    }

    @GET
    @Path("/calls")
    @Operation(operationId = "egressCalls", summary = "Calls of vendors' models, newest first, without what was sent")
    public List<CallLine> calls(@QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        return egress.calls(limit);
    }

    @GET
    @Path("/releases")
    @Operation(operationId = "egressReleases", summary = "Requests to send what exceeds a vendor's terms")
    public List<ReleaseLine> releases(@QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        return egress.releases(limit);
    }

    @POST
    @Path("/releases/{id}/decisions")
    @RolesAllowed("ai-governance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "egressDecide", summary = "Your word on a release; two different people make it good, neither of them who asked")
    public ReleaseLine decide(@PathParam("id") String id, @NotNull @Valid DecisionBody body) {
        return egress.decide(id, body.confirm());
    }
}
