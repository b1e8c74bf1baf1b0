package io.gatehouse.web.api.inventory;

import io.gatehouse.governance.inventory.Inventory;
import io.gatehouse.governance.inventory.InventoryView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which data AI can access. */
@Path("/inventory")
@RequestScoped
@RolesAllowed({"ai-governance", "auditor", "data-owner"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Governance")
public class InventoryResource {

    @Inject
    private Inventory inventory;

    @GET
    @Operation(operationId = "inventory", summary = "Sources, datasets, fields, labels, workflows, and who may see what; no values")
    public InventoryView view() {
        return inventory.view();
    }
}
