package io.gatehouse.web.api.vendor;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.Assessments;
import io.gatehouse.vendor.Comparison;
import io.gatehouse.vendor.Expiring;
import io.gatehouse.vendor.Incident;
import io.gatehouse.vendor.VendorOverview;
import io.gatehouse.vendor.VendorView;
import io.gatehouse.vendor.Vendors;
import io.gatehouse.vendor.WithdrawalEffect;
import io.gatehouse.vendor.questionnaire.Questionnaire;
import io.gatehouse.vendor.questionnaire.Questionnaires;
import io.gatehouse.vendor.questionnaire.Severity;
import io.gatehouse.web.api.json.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of AI vendors. */
@Path("/vendors")
@RequestScoped
@RolesAllowed({"ai-governance", "auditor", "data-owner"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vendors")
public class VendorsResource {

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,63}";

    @Inject
    private Vendors vendors;

    @Inject
    private VendorOverview overview;

    @Inject
    private Assessments assessments;

    /** What can be answered, and what is wrong with officers' files. */
    public record OnOffer(List<Questionnaire> questionnaires, List<Violation> problems) {
    }

    @GET
    @Operation(operationId = "vendors", summary = "All vendors of the governance file and of the register, with where they stand today")
    public List<VendorView> list() {
        return vendors.list();
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "vendor", summary = "One vendor, with its ETag")
    public Response one(@PathParam("key") String key) {
        var vendor = vendors.one(key);
        return Response.ok(vendor).tag(ETags.of(vendor)).build();
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed("ai-governance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "vendorPut", summary = "Puts the vendor's record",
            description = """
                    Needs `If-Match` with the ETag that the change was made from (428 without, 409 when there is another by now). \
                    A vendor that the governance file does not name is taken into the register with `If-None-Match: *`.""")
    public Response put(@PathParam("key") @Pattern(regexp = KEY) String key, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
                        @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch, @NotNull @Valid RecordBody request) {
        var revision = 0;
        if (ifMatch != null || !"*".equals(ifNoneMatch)) {
            var found = vendors.one(key);
            ETags.require(ifMatch, found, "vendor-changed");
            revision = found.revision();
        }
        var vendor = vendors.put(key, revision, request.content());
        return Response.ok(vendor).tag(ETags.of(vendor)).build();
    }

    @POST
    @Path("/{key}/incidents")
    @RolesAllowed("ai-governance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "vendorIncident", summary = "Reports an incident at the vendor")
    public Response report(@PathParam("key") String key, @NotNull @Valid IncidentBody request, @Context UriInfo address) {
        var incident = vendors.report(key, Days.day("happenedOn", request.happenedOn()), request.title(), request.description(),
                Severity.of(request.severity()));
        return Response.created(address.getAbsolutePathBuilder().path(incident.id()).build()).entity(incident).build();
    }

    @POST
    @Path("/{key}/incidents/{id}/closure")
    @RolesAllowed("ai-governance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "vendorIncidentClose", summary = "Closes an incident with what came of it")
    public Incident close(@PathParam("key") String key, @PathParam("id") String id, @NotNull @Valid ReasonBody request) {
        return vendors.close(key, id, request.reason());
    }

    @GET
    @Path("/{key}/withdrawal-effect")
    @Operation(operationId = "vendorWithdrawalEffect", summary = "Which AI use cases would stop or fall back if the vendor were withdrawn now")
    public WithdrawalEffect withdrawalEffect(@PathParam("key") String key) {
        return vendors.withdrawalEffect(key);
    }

    @GET
    @Path("/expiring")
    @Operation(operationId = "vendorsExpiring", summary = "Approved assessments that end within a period, or have ended; the nearest end first")
    public List<Expiring> expiring(@QueryParam("within") @DefaultValue("P30D") String within) {
        return overview.expiring(Days.count("within", within));
    }

    @GET
    @Path("/compare")
    @Operation(operationId = "vendorsCompare", summary = "Up to six vendors side by side: scores and answers; keys with commas between")
    public Comparison compare(@QueryParam("keys") @NotBlank String keys) {
        var wanted = Arrays.stream(keys.split(",")).map(String::strip).filter(key -> !key.isEmpty()).toList();
        if (wanted.isEmpty()) {
            throw DomainException.refused("keys", "bad-value", "Name the vendors to compare.");
        }
        return overview.compare(wanted);
    }

    @GET
    @Path("/questionnaires")
    @Operation(operationId = "vendorQuestionnaires", summary = "The questionnaires on offer, and what is wrong with files that are not")
    public OnOffer questionnaires() {
        var offered = assessments.questionnaires();
        return new OnOffer(offered.offered().stream().map(Questionnaires.Source::questionnaire).toList(), offered.problems());
    }
}
