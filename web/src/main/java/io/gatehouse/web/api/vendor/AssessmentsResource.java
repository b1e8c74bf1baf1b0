package io.gatehouse.web.api.vendor;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.AssessmentAct;
import io.gatehouse.vendor.AssessmentLine;
import io.gatehouse.vendor.AssessmentView;
import io.gatehouse.vendor.Assessments;
import io.gatehouse.vendor.questionnaire.Questionnaire;
import io.gatehouse.web.api.json.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assessments of a vendor: draft, submitted, approved by two or rejected by one, withdrawn by one. */
@Path("/vendors/{key}/assessments")
@RequestScoped
@RolesAllowed({"ai-governance", "data-owner"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vendors")
public class AssessmentsResource {

    private static final String SHIPPED = "manufacturer";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LARGEST_WORKBOOK = 10 * 1024 * 1024;
    private static final String CHANGED = "assessment-changed";

    @Inject
    private Assessments assessments;

    @PathParam("key")
    private String vendor;

    @GET
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    @Operation(operationId = "assessments", summary = "The vendor's assessments, newest first")
    public List<AssessmentLine> list() {
        return assessments.list(vendor);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assessmentStart", summary = "Begins an assessment, from the answers of an earlier one where that is named")
    public Response start(@NotNull @Valid StartBody request, @Context UriInfo address) {
        var started = assessments.start(vendor, request.questionnaire() == null ? SHIPPED : request.questionnaire(), request.from());
        return Response.created(address.getAbsolutePathBuilder().path(started.id()).build()).entity(started).tag(ETags.of(started)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    @Operation(operationId = "assessment", summary = "An assessment with score, findings, terms, and what keeps it from its next step; with its ETag")
    public Response one(@PathParam("id") String id) {
        return tagged(assessments.one(vendor, id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assessmentPut", summary = "Saves answers, treatments of findings and proposed terms, all of them",
            description = "Needs `If-Match` (428 without, 409 when it has changed or is no draft any more).")
    public Response put(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid AssessmentBody request) {
        return tagged(assessments.save(vendor, id, matched(id, ifMatch), request.content()));
    }

    @POST
    @Path("/{id}/import")
    @Consumes(WORKBOOK)
    @Operation(operationId = "assessmentImport", summary = "Takes answers over from a workbook in the layout of CSA's CAIQ v4 or AI-CAIQ",
            description = """
                    Columns are found by their headers, answers are matched by the ids of controls. What no question asks for is \
                    kept with its id. Needs `If-Match`. At most 10 MB; either all that can be used is taken over, or nothing.""")
    public Assessments.Imported importAnswers(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, InputStream workbook)
            throws IOException {
        var version = matched(id, ifMatch);
        var bytes = workbook.readNBytes(LARGEST_WORKBOOK + 1);
        if (bytes.length > LARGEST_WORKBOOK) {
            throw DomainException.refused("bad-workbook", List.of(new Violation("", "too-large", "A workbook has at most 10 MB.")));
        }
        return assessments.importAnswers(vendor, id, version, bytes);
    }

    @POST
    @Path("/{id}/submit")
    @Operation(operationId = "assessmentSubmit", summary = "Hands a complete draft to two officers; it does not change any more")
    public Response submit(@PathParam("id") String id) {
        return tagged(assessments.submit(vendor, id));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed("ai-governance")
    @Operation(operationId = "assessmentApprove", summary = "One officer's yes; the second, by another, puts the terms in force",
            description = "403 `own-submission` for who submitted, `own-decision` for who has said yes already.")
    public Response approve(@PathParam("id") String id) {
        return tagged(assessments.approve(vendor, id));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed("ai-governance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assessmentReject", summary = "One officer's no")
    public Response reject(@PathParam("id") String id, @NotNull @Valid ReasonBody request) {
        return tagged(assessments.reject(vendor, id, request.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed("ai-governance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assessmentWithdraw", summary = "Takes the terms out of force; the very next call to the vendor is refused")
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid ReasonBody request) {
        return tagged(assessments.withdraw(vendor, id, request.reason()));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    @Operation(operationId = "assessmentHistory", summary = "Who did what to it, in order")
    public List<AssessmentAct> history(@PathParam("id") String id) {
        return assessments.history(vendor, id);
    }

    @GET
    @Path("/{id}/questionnaire")
    @RolesAllowed({"ai-governance", "auditor", "data-owner"})
    @Operation(operationId = "assessmentQuestionnaire", summary = "The questions, as they were when it began")
    public Questionnaire questionnaire(@PathParam("id") String id) {
        return assessments.questions(vendor, id);
    }

    private long matched(String id, String ifMatch) {
        var found = assessments.one(vendor, id);
        ETags.require(ifMatch, found, CHANGED);
        return found.version();
    }

    private static Response tagged(AssessmentView assessment) {
        return Response.ok(assessment).tag(ETags.of(assessment)).build();
    }
}
