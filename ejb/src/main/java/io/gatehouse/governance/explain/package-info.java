/**
 * Explanations and simulations, for people.
 *
 * <p><b>Promise:</b> who is denied learns nothing from the explanation: about oneself, what is absent and what is forbidden
 * have the same answer, byte for byte. Who governs learns names, conditions and reasons, never a value.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Everybody about themselves; about others officers, auditors, and the owner of the dataset's source.</li>
 * <li>Every answer is read off the enforcing decision ({@code access.explain}) and is on record.</li>
 * </ol>
 * <p><b>Decisions:</b> ADR 0016. <b>Out of scope:</b> cells and reports, which need the query.
 */
package io.gatehouse.governance.explain;
