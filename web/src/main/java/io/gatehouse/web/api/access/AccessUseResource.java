package io.gatehouse.web.api.access;

import io.gatehouse.governance.ApplyResult;
import io.gatehouse.governance.use.AccessUse;
import io.gatehouse.governance.use.Recertification;
import io.gatehouse.governance.use.UseView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is granted, what of it is used, and what is to be recertified. */
@Path("/access")
@RequestScoped
@RolesAllowed({"data-owner", "ai-governance"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Use against right")
public class AccessUseResource {

    @Inject
    private AccessUse use;

    @GET
    @Path("/use")
    @RolesAllowed({"data-owner", "ai-governance", "auditor"})
    @Operation(operationId = "accessUse", summary = "Per workflow and role: what is granted, what of it was used in the last 90 days, what was not",
            description = "Owners see grants of data of their own sources.")
    public UseView use() {
        return use.view();
    }

    @POST
    @Path("/use/ends")
    @Operation(operationId = "accessUseEnd", summary = "Ends what a grant gives of a dataset, where nobody used it in the last 90 days")
    public ApplyResult end(@NotNull @Valid UnusedGrant unused) {
        return use.end(unused.role(), unused.grant(), unused.dataset());
    }

    @GET
    @Path("/recertifications")
    @RolesAllowed({"data-owner", "ai-governance", "auditor"})
    @Operation(operationId = "recertifications", summary = "Grants that their owner has to recertify, the nearest day first")
    public List<Recertification> recertifications() {
        return use.recertifications();
    }

    @POST
    @Path("/recertifications")
    @Operation(operationId = "recertify", summary = "Says that grants are needed until a day, at most a year from today",
            description = "A later day than before widens, and waits for a second officer.")
    public ApplyResult recertify(@NotNull @Valid RecertificationRequest request) {
        return use.recertify(request.grants(), Day.of(request.by(), "by"));
    }
}
