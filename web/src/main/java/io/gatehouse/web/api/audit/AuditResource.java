package io.gatehouse.web.api.audit;

import io.gatehouse.audit.AuditEntry;
import io.gatehouse.audit.AuditPage;
import io.gatehouse.audit.AuditQuery;
import io.gatehouse.audit.AuditReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The record of who did what. */
@Path("/audit/events")
@RequestScoped
@RolesAllowed({"auditor", "ai-governance"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {

    @Inject
    private AuditReader reader;

    @GET
    @Operation(operationId = "auditEvents", summary = "Events, newest first, in complete pages; nextCursor is null at the end")
    public AuditPage events(
            @Parameter(description = "ISO 8601; at or after") @QueryParam("from") String from,
            @Parameter(description = "ISO 8601; before") @QueryParam("to") String to,
            @Parameter(description = "Subject of the person") @QueryParam("subject") String subject,
            @Parameter(description = "Kind of act, e.g. summary-made") @QueryParam("type") String type,
            @QueryParam("workflow") String workflow,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        return reader.events(new AuditQuery(Moments.start("from", from), Moments.start("to", to), subject, type, workflow,
                cursor, limit));
    }

    @GET
    @Path("/{ref}")
    @Operation(operationId = "auditEvent", summary = "One event")
    public AuditEntry event(@PathParam("ref") String ref) {
        return reader.event(ref);
    }
}
