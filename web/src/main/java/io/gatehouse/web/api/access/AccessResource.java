package io.gatehouse.web.api.access;

import io.gatehouse.access.DatasetInfo;
import io.gatehouse.access.Me;
import io.gatehouse.access.MyAccess;
import io.gatehouse.access.WorkflowInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller may see: about themselves alone. */
@Path("/")
@RequestScoped
@RolesAllowed("portal-user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "You")
public class AccessResource {

    @Inject
    private MyAccess access;

    @GET
    @Path("/me")
    @Operation(operationId = "me", summary = "Who you are: subject, name, roles, groups and attributes of your token")
    public Me me() {
        return access.me();
    }

    @GET
    @Path("/workflows")
    @Operation(operationId = "workflows", summary = "The AI workflows that you may use")
    public List<WorkflowInfo> workflows() {
        return access.workflows();
    }

    @GET
    @Path("/datasets")
    @Operation(operationId = "datasets", summary = "What exists for you in a workflow: datasets, fields, labels",
            description = "404 where the workflow is absent or not for you, whichever it is.")
    public List<DatasetInfo> datasets(@Parameter(description = "Key of the workflow") @QueryParam("workflow") @NotBlank String workflow) {
        return access.datasets(workflow);
    }
}
