package io.gatehouse.web.api.guard;

import io.gatehouse.shared.DomainException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Lets in whom the resource method names, and fails closed: one that names nobody is refused at run time too. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class CallerFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var security = request.getSecurityContext();
        if (security.getUserPrincipal() == null) {
            throw new NotAuthorizedException("Bearer realm=\"gatehouse\"");
        }
        var gate = CallerGate.declared(resource.getResourceMethod(), resource.getResourceClass())
                .orElseGet(CallerGate.Nobody::new);
        if (!gate.admits(security::isUserInRole)) {
            throw DomainException.forbidden("role-missing");
        }
    }
}
