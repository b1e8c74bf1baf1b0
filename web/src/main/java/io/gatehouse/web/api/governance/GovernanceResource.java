package io.gatehouse.web.api.governance;

import io.gatehouse.governance.ApplyResult;
import io.gatehouse.governance.Format;
import io.gatehouse.governance.GovernanceService;
import io.gatehouse.policy.store.PolicyVersionInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The governance file: the whole policy as one document. */
@Path("/governance")
@RequestScoped
@RolesAllowed("ai-governance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Governance")
public class GovernanceResource {

    private static final String YAML = "application/yaml";

    @Inject
    private GovernanceService governance;

    @GET
    @Produces({YAML + ";qs=1", "text/yaml;qs=0.9", "application/x-yaml;qs=0.9"})
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    @Operation(operationId = "governanceYaml", summary = "The file in force, as YAML or JSON by Accept, with its ETag")
    public Response yaml() {
        return exported(Format.YAML, YAML);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.8")
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    @Operation(operationId = "governanceJson", hidden = true)
    public Response json() {
        return exported(Format.JSON, MediaType.APPLICATION_JSON);
    }

    private Response exported(Format format, String type) {
        var export = governance.export(format);
        return Response.ok(export.text(), type + ";charset=UTF-8").tag(export.etag()).header(HttpHeaders.VARY, "Accept")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"governance." + format.name().toLowerCase(java.util.Locale.ROOT) + "\"")
                .build();
    }

    @PUT
    @Consumes({YAML, "text/yaml", "application/x-yaml", MediaType.APPLICATION_JSON})
    @Operation(operationId = "governanceReplace", summary = "Replaces the whole policy in one transaction",
            description = """
                    Needs `If-Match` with the ETag that the change was made from (428 without, 409 when another file is in \
                    force by now). What widens what somebody may see is staged until a second officer confirms. With \
                    `dryRun=true` nothing is kept, `If-Match` may be left out, and the answer says what it would do to people.""")
    public ApplyResult replace(String text, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
                               @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        if (ifMatch == null && !dryRun) {
            throw new ClientErrorException(Response.Status.PRECONDITION_REQUIRED);
        }
        return governance.apply(text, ifMatch, dryRun);
    }

    @GET
    @Path("/versions")
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    @Operation(operationId = "governanceVersions", summary = "All versions, newest first, with who made and who confirmed them")
    public List<PolicyVersionInfo> versions() {
        return governance.versions();
    }

    @GET
    @Path("/versions/{version}/effect")
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    @Operation(operationId = "governanceEffect", summary = "What a version would change if it came into force now, in the file and in people")
    public ApplyResult effect(@PathParam("version") long version) {
        return governance.review(version);
    }

    @POST
    @Path("/versions/{version}/confirmation")
    @Operation(operationId = "governanceConfirm", summary = "Puts a staged version in force; never by who staged it")
    public PolicyVersionInfo confirm(@PathParam("version") long version) {
        return governance.confirm(version);
    }

    @POST
    @Path("/versions/{version}/rejection")
    @Operation(operationId = "governanceReject", summary = "Ends a staged version")
    public PolicyVersionInfo reject(@PathParam("version") long version) {
        return governance.reject(version);
    }
}
