package io.gatehouse.web.api.access;

import io.gatehouse.governance.explain.ExplanationView;
import io.gatehouse.governance.explain.Explanations;
import io.gatehouse.governance.explain.ReadersView;
import io.gatehouse.governance.explain.SightView;
import io.gatehouse.governance.explain.Simulations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why, who, and what if. Names, conditions and reasons, no values. */
@Path("/access")
@RequestScoped
@RolesAllowed("portal-user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations")
public class ExplanationsResource {

    @Inject
    private Explanations explanations;

    @Inject
    private Simulations simulations;

    @POST
    @Path("/explanations")
    @Operation(operationId = "explain", summary = "Why a dataset, field, cell or report is visible or not: to you, or to somebody else with every step",
            description = "About yourself, what is absent and what is forbidden have the same answer. About others: for officers, auditors, and owners of the source; of one row, whether a "
                    + "condition holds is told only as far as you see the row yourself.")
    public ExplanationView explain(@NotNull @Valid ExplanationRequest request) {
        return request.subject() == null ? explanations.mine(request.workflow(), request.question())
                : explanations.of(request.subject(), request.workflow(), request.question());
    }

    @POST
    @Path("/simulations")
    @RolesAllowed({"ai-governance", "auditor"})
    @Operation(operationId = "simulate", summary = "What somebody with these roles and attributes would see in a workflow")
    public SightView simulate(@NotNull @Valid SimulationRequest request) {
        return simulations.simulate(request.workflow(), request.roles(), request.attributes() == null ? Map.of() : request.attributes()).view();
    }

    @GET
    @Path("/readers")
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    @Operation(operationId = "readers", summary = "Who may see a dataset or field, over all people of the directory")
    public ReadersView readers(@QueryParam("dataset") @NotBlank String dataset, @QueryParam("field") String field, @QueryParam("workflow") String workflow) {
        return simulations.readers(dataset, field, workflow);
    }
}
