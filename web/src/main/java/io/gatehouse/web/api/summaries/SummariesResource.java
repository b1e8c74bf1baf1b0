package io.gatehouse.web.api.summaries;

import io.gatehouse.summary.Summaries;
import io.gatehouse.summary.Summary;
import io.gatehouse.summary.SummaryLine;
import io.gatehouse.vendor.egress.SentBody;
import io.gatehouse.web.api.json.ETags;
import io.gatehouse.web.api.problem.ProblemTexts;
import io.gatehouse.web.api.reports.RowsAnswer;
import io.gatehouse.web.page.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Summaries: made, read, shared, and the rows behind them. */
@Path("/summaries")
@RequestScoped
@RolesAllowed("portal-user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Summaries")
public class SummariesResource {

    @Inject
    private Summaries summaries;

    @Context
    private HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "summarise", summary = "A summary of what you may see, with its sources",
            description = """
                    At least one of `question`, `reports`, `documents`. The same request with an equal view of the data \
                    gives the same bytes with the built-in provider, but for `id`, `auditRef` and `createdAt`. With an `audience` it holds only what all of its readers may see \
                    together with you, and is shared with them.""")
    public Response summarise(@NotNull @Valid SummaryBody request, @Context UriInfo address) {
        var summary = summaries.summarise(request.request());
        return Response.created(address.getAbsolutePathBuilder().path(summary.id()).build()).entity(summary).tag(tag(summary)).build();
    }

    @GET
    @Operation(operationId = "summaries", summary = "Your own summaries, or those shared with you, newest first")
    public List<SummaryLine> list(@QueryParam("shared") @DefaultValue("false") boolean shared,
                                  @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return shared ? summaries.sharedWithMe(limit) : summaries.mine(limit);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "summary", summary = "A summary, decided again for you as its reader")
    public Response read(@PathParam("id") String id, @Context Request request) {
        var summary = summaries.read(id);
        var tag = tag(summary);
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged != null ? unchanged.tag(tag).build() : Response.ok(summary).tag(tag).build();
    }

    @GET
    @Path("/{id}/sources/{source}")
    @Operation(operationId = "summarySource", summary = "The rows that a source rests on, as they were when the summary was made")
    public RowsAnswer source(@PathParam("id") String id, @PathParam("source") String source) {
        var languages = headers.getAcceptableLanguages();
        var texts = new Texts(ProblemTexts.language(languages.isEmpty() ? null : languages.getFirst()));
        return RowsAnswer.of(summaries.source(id, source), texts);
    }

    @GET
    @Path("/{id}/egress")
    @Operation(operationId = "summaryEgress", summary = "What was sent to vendors for this summary, byte for byte")
    public List<SentBody> sent(@PathParam("id") String id) {
        return summaries.sent(id);
    }

    @POST
    @Path("/{id}/shares")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "summaryShare", summary = "Shares your summary with people or with a role",
            description = "Each reader gets it only while their own rights cover all that it rests on.")
    public void share(@PathParam("id") String id, @NotNull @Valid ShareBody request) {
        summaries.share(id, request.readers() == null ? List.of() : request.readers(), request.role());
    }

    private static EntityTag tag(Summary summary) {
        return ETags.of(summary);
    }
}
