/**
 * Access that somebody asks for and the owner of the data decides on.
 *
 * <p><b>Promise:</b> nobody gets access by asking alone: an owner of every source concerned has approved, in all as many
 * distinct people as the control ladder asks for, none of them who asked, each of them exactly what is then granted.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>What is absent and what is forbidden can be asked for alike, and the asker hears the same of both until somebody decides.</li>
 * <li>A grant that comes of a request has an end, not after the day asked for nor after what the ladder allows; it is good for
 * one workflow and names the fields that it gives.</li>
 * <li>An approval is of what the request would give under the policy of that moment; where the policy gives something else by
 * now, it does not count any more.</li>
 * <li>Requests do not wait for each other: the policy is changed at the last approval, from what is in force then.</li>
 * <li>Every request, decision, withdrawal and expiry is recorded.</li>
 * </ol>
 * <p><b>Decisions:</b> people ask for a role that they have: a grant to a role of others would be somebody else's business
 * (ADR 0017). The approvals take the place of the second officer.
 * <p><b>Out of scope:</b> who has which role (Keycloak); changing the policy ({@code governance}).
 */
package io.gatehouse.governance.requests;
