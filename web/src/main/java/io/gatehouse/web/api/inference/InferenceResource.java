package io.gatehouse.web.api.inference;

import io.gatehouse.access.inference.InferenceFindings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Forbidden fields that can be computed from visible ones. */
@Path("/access/inference-findings")
@RequestScoped
@RolesAllowed({"ai-governance", "data-owner"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inference findings")
public class InferenceResource {

    @Inject
    private InferenceFindings findings;

    @GET
    @Operation(operationId = "inferenceFindings", summary = "Forbidden fields that a role can compute from fields it may see",
            description = "Advice. Data owners see findings on their own sources. Shares of rows are in steps: all, over-99, over-95, over-90, over-50, up-to-50.")
    public InferenceAnswer findings() {
        return InferenceAnswer.of(findings.report());
    }

    @POST
    @Operation(operationId = "inferenceStart", summary = "Starts a search of the landed data; returns at once",
            description = "202 with how it stands; a search that was stopped or interrupted goes on while policy and data are the same.")
    public Response start() {
        return Response.accepted(InferenceAnswer.Run.of(findings.start())).build();
    }

    @DELETE
    @Operation(operationId = "inferenceStop", summary = "Asks the search to stop; started again it goes on where it was")
    public InferenceAnswer.Run stop() {
        return InferenceAnswer.Run.of(findings.stop());
    }
}
