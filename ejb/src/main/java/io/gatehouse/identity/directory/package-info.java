/**
 * The directory of people: who has which role in Keycloak, for officers to read.
 *
 * <p><b>Promise:</b> it decides nothing and blocks nothing; when Keycloak does not answer, it says "not available".
 * <p><b>Decisions:</b> answers, and failures, are kept for a minute. The client it signs in with may view users only.
 * Keycloak's admin client, as a module of the server beside its RESTEasy and Jackson.
 * <p><b>Out of scope:</b> roles by way of composite roles; changing anything.
 */
package io.gatehouse.identity.directory;
