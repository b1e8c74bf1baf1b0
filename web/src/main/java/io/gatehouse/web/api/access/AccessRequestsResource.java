package io.gatehouse.web.api.access;

import io.gatehouse.governance.requests.AccessRequests;
import io.gatehouse.governance.requests.DecisionView;
import io.gatehouse.governance.requests.RequestDecisions;
import io.gatehouse.governance.requests.RequestView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Access that somebody asks for, and the decisions on it. */
@Path("/access/requests")
@RequestScoped
@RolesAllowed("portal-user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access requests")
public class AccessRequestsResource {

    @Inject
    private AccessRequests requests;

    @Inject
    private RequestDecisions decisions;

    @POST
    @Operation(operationId = "accessRequest", summary = "Asks for a dataset or a published report, for one of your roles in a workflow",
            description = "201. What does not exist and what you may not see have the same answer: the request waits.")
    public Response ask(@NotNull @Valid AccessRequest request) {
        return Response.status(Response.Status.CREATED).entity(requests.ask(request.edit())).build();
    }

    @GET
    @Operation(operationId = "accessRequests", summary = "Your own requests, newest first")
    public List<RequestView> mine() {
        return requests.mine();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "accessRequestWithdraw", summary = "Takes a request of yours back")
    public RequestView withdraw(@PathParam("id") String id) {
        return requests.withdraw(id);
    }

    @GET
    @Path("/decisions")
    @RolesAllowed({"data-owner", "ai-governance", "auditor"})
    @Operation(operationId = "accessRequestsToDecide", summary = "Requests for data of your sources, and what each would give",
            description = "Officers and auditors see all of them.")
    public List<DecisionView> decisions() {
        return decisions.list();
    }

    @POST
    @Path("/{id}/decisions")
    @RolesAllowed({"data-owner", "ai-governance"})
    @Operation(operationId = "accessRequestDecide", summary = "Approves or declines; the last approval that is needed puts the grant in force",
            description = "Never by who asked. An owner of every source concerned must approve, and in all as many people as the control ladder asks for.")
    public DecisionView decide(@PathParam("id") String id, @NotNull @Valid AccessDecision decision) {
        return decisions.decide(id, decision.decision());
    }
}
