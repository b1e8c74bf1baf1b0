package io.gatehouse.web.api.leaktest;

import io.gatehouse.leaktest.job.LeakTestOverview;
import io.gatehouse.leaktest.job.LeakTests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Leak tests: whether anything hidden shows in anything that a reader is answered. */
@Path("/leak-tests")
@RequestScoped
@RolesAllowed({"ai-governance", "auditor"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leak tests")
public class LeakTestsResource {

    @Inject
    private LeakTests tests;

    /** What stands with leak tests. @param workflows each with its last test of everything */
    public record Overview(List<Workflow> workflows, List<LeakTestAnswer> history) {

        static Overview of(LeakTestOverview overview) {
            return new Overview(overview.workflows().stream().map(Workflow::of).toList(), overview.history().stream().map(LeakTestAnswer::of).toList());
        }
    }

    /** A workflow. @param outdated whether policy or data changed since */
    public record Workflow(String key, String title, boolean approved, boolean outdated, LeakTestAnswer last) {

        static Workflow of(LeakTestOverview.Line line) {
            return new Workflow(line.key(), line.title(), line.approved(), line.outdated(), line.last() == null ? null : LeakTestAnswer.of(line.last()));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("ai-governance")
    @Operation(operationId = "leakTestStart", summary = "Starts a leak test; returns at once",
            description = "202 with the Location of the test. 409 leak-test-running while another one runs, on whatever node. Works on a sample in schemas of its own.")
    public Response start(@Valid @NotNull LeakTestRequest request, @Context UriInfo address) {
        var state = tests.start(request.order(), request.seed() == null ? null : request.seed().longValue());
        return Response.accepted(LeakTestAnswer.of(state)).location(address.getBaseUriBuilder().path("leak-tests").path(state.id()).build()).build();
    }

    @GET
    @Operation(operationId = "leakTests", summary = "Each workflow with its last leak test of everything, and the last 50 tests")
    public Overview overview() {
        return Overview.of(tests.overview());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "leakTest", summary = "How a leak test stands and what it found",
            description = "The two answers of a difference are told to who may see all that they are made of; everybody else gets names and the channel.")
    public LeakTestAnswer state(@PathParam("id") String id) {
        return LeakTestAnswer.of(tests.state(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("ai-governance")
    @Operation(operationId = "leakTestStop", summary = "Asks a leak test to stop; one that has ended stays as it is")
    public LeakTestAnswer stop(@PathParam("id") String id) {
        return LeakTestAnswer.of(tests.stop(id));
    }
}
