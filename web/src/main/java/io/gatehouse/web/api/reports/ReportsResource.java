package io.gatehouse.web.api.reports;

import io.gatehouse.query.ReportInfo;
import io.gatehouse.query.Reports;
import io.gatehouse.web.api.problem.ProblemTexts;
import io.gatehouse.web.page.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports, and statements of analysts. */
@Path("/")
@RequestScoped
@RolesAllowed("portal-user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports and queries")
public class ReportsResource {

    private static final String PARAMETER = "p.";

    @Inject
    private Reports reports;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("/reports")
    @Operation(operationId = "reports", summary = "The reports that you may see in a workflow, with their parameters")
    public List<ReportInfo> visible(@QueryParam("workflow") @NotBlank String workflow) {
        return reports.visible(workflow);
    }

    @GET
    @Path("/reports/{key}/rows")
    @Operation(operationId = "reportRows", summary = "Rows of a report, cut to what you may see",
            description = "Parameters of the report are given as `p.NAME=VALUE`. Columns that do not exist for you are left out.")
    public RowsAnswer rows(@PathParam("key") String key, @QueryParam("workflow") @NotBlank String workflow,
                           @QueryParam("limit") @Min(1) @Max(100_000) Integer limit, @Context UriInfo address) {
        return RowsAnswer.of(reports.rows(workflow, key, parameters(address), limit).table(), texts());
    }

    @GET
    @Path("/reports/{key}/export")
    @Produces("text/csv; charset=UTF-8")
    @Operation(operationId = "reportExport", summary = "Rows of a report as a CSV file (RFC 4180), where the control ladder lets its label be exported")
    public Response export(@PathParam("key") String key, @QueryParam("workflow") @NotBlank String workflow, @Context UriInfo address) {
        var rows = reports.export(workflow, key, parameters(address));
        return Response.ok(CsvText.of(rows.table())).header("Content-Disposition", "attachment; filename=\"" + rows.report().key() + ".csv\"").build();
    }

    @POST
    @Path("/query")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("data-analyst")
    @Operation(operationId = "query", summary = "Your own SELECT on the tables as they exist for you",
            description = "Only SELECT; what may not be named does not exist. For callers with role data-analyst.")
    public RowsAnswer query(@NotNull @Valid QueryRequest request) {
        return RowsAnswer.of(reports.query(request.workflow(), request.sql(), request.limit()).table(), texts());
    }

    private static Map<String, String> parameters(UriInfo address) {
        var given = new TreeMap<String, String>();
        address.getQueryParameters().forEach((name, values) -> {
            if (name.startsWith(PARAMETER)) {
                given.put(name.substring(PARAMETER.length()), values.getFirst());
            }
        });
        return given;
    }

    private Texts texts() {
        var languages = headers.getAcceptableLanguages();
        return new Texts(ProblemTexts.language(languages.isEmpty() ? null : languages.getFirst()));
    }
}
