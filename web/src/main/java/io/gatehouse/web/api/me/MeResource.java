package io.gatehouse.web.api.me;

import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller as Gatehouse sees them. Everybody who has signed in: it tells them nothing but what their token says. */
@Path("/me")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "You")
public class MeResource {

    @Inject
    private CurrentCaller current;

    @GET
    @Operation(operationId = "me", summary = "Who you are: subject, name, roles, groups and attributes of your token")
    public Caller me() {
        return current.caller();
    }
}
