package io.gatehouse.web.api.imports;

import io.gatehouse.catalog.Imports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

/** Landing what changed in a source. */
@Path("/")
@RequestScoped
@RolesAllowed({"data-owner", "ai-governance", "it-admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {

    @Inject
    private Imports imports;

    @POST
    @Path("/sources/{key}/imports")
    @Operation(operationId = "importStart", summary = "Lands what changed in a source; returns at once",
            description = "202 with the Location of the import; that of the one which runs already, if there is one.")
    public Response start(@PathParam("key") String source, @Context UriInfo address) {
        var state = imports.start(source);
        return Response.accepted(ImportAnswer.of(state))
                .location(address.getBaseUriBuilder().path("imports").path(state.id()).build()).build();
    }

    @GET
    @Path("/imports")
    @Operation(operationId = "imports", summary = "The last import of each source")
    public List<ImportAnswer> latest() {
        return imports.latest().stream().map(ImportAnswer::of).toList();
    }

    @GET
    @Path("/imports/{id}")
    @Operation(operationId = "importState", summary = "How an import stands: state, progress, errors")
    public ImportAnswer state(@PathParam("id") String id) {
        return ImportAnswer.of(imports.state(id));
    }

    @DELETE
    @Path("/imports/{id}")
    @Operation(operationId = "importStop", summary = "Asks an import to stop; started again it goes on where it was")
    public ImportAnswer stop(@PathParam("id") String id) {
        return ImportAnswer.of(imports.stop(id));
    }
}
