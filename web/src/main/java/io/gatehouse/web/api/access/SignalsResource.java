package io.gatehouse.web.api.access;

import io.gatehouse.governance.signals.SignalView;
import io.gatehouse.governance.signals.Signals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signals of misuse. */
@Path("/access/signals")
@RequestScoped
@RolesAllowed("ai-governance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signals of misuse")
public class SignalsResource {

    @Inject
    private Signals signals;

    @GET
    @RolesAllowed({"ai-governance", "auditor"})
    @Operation(operationId = "signals", summary = "Bursts of refusals, first readings of strategic data, unusual volume; open ones first")
    public List<SignalView> list() {
        return signals.list();
    }

    @POST
    @Operation(operationId = "signalsLook", summary = "Looks at once instead of within five minutes, and lists")
    public List<SignalView> look() {
        return signals.look();
    }

    @POST
    @Path("/{id}/settlement")
    @Operation(operationId = "signalSettle", summary = "Settles a signal with a word on what came of it; never by whom it is about")
    public SignalView settle(@PathParam("id") String id, @NotNull @Valid Settlement settlement) {
        return signals.settle(id, settlement.note());
    }
}
