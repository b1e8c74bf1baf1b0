/**
 * The directory of people: who has which role in Keycloak, for officers to read.
 *
 * <p><b>Promise:</b> it decides nothing; a page that asks waits half a second at most, and when Keycloak does not answer,
 * it gets the last answer with its time, or is told that there is none.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Keycloak is asked in the background only, as the directory's own client, never in the name of who looks.</li>
 * <li>An answer is fresh for 30 seconds and is given for ten minutes while newer ones fail: who left a role is not named
 * for longer than that. A failure is remembered for 30 seconds.</li>
 * </ol>
 * <p><b>Decisions:</b> the thread inherits nothing of the request that starts it; a managed executor would hand on the
 * caller's identity. The client may view users only.
 * Keycloak's admin client, as a module of the server beside its RESTEasy and Jackson.
 * <p><b>Out of scope:</b> roles by way of composite roles; changing anything.
 */
package io.gatehouse.identity.directory;
