/**
 * Who asks.
 *
 * <p><b>Promise:</b> a {@link io.gatehouse.identity.Caller} comes from a verified token and nothing else; Keycloak
 * says who has which role and attribute, Gatehouse what a role may see.
 * <p><b>Decisions:</b> roles and attributes are read at every request and kept nowhere, so a change in Keycloak holds
 * from the next token on. A claim of an unexpected form is a missing claim.
 * <p><b>Out of scope:</b> verifying signatures, issuer, audience, expiry (WildFly's OIDC client does).
 */
package io.gatehouse.identity;
