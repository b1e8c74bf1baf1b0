package io.gatehouse.web.api.governance;

import io.gatehouse.governance.overview.Overview;
import io.gatehouse.governance.overview.OverviewView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What needs a decision today. */
@Path("/overview")
@RequestScoped
@RolesAllowed({"ai-governance", "auditor", "data-owner"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview")
public class OverviewResource {

    @Inject
    private Overview overview;

    @GET
    @Operation(operationId = "overview", summary = "How much waits for a decision, as far as you may list it")
    public OverviewView overview() {
        return overview.view();
    }
}
