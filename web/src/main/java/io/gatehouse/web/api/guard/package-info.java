/**
 * Who may call which resource method.
 *
 * <p><b>Promise:</b> a method is called only by whom it or its class names with {@code @RolesAllowed} or
 * {@code @PermitAll} (everybody who has signed in); one that names nobody is never called.
 * <p><b>Decisions:</b> checked three times, differently: by a test over all resource classes, by this filter, and by
 * the EJB behind.
 */
package io.gatehouse.web.api.guard;
