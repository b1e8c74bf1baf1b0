/**
 * Explanations and simulations, for people.
 *
 * <p><b>Promise:</b> who is denied learns nothing from the explanation: about oneself, what is absent and what is forbidden
 * have the same answer, byte for byte. Who governs learns names, conditions and reasons, never a value.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Everybody about themselves; about others officers, auditors, and the owner of the dataset's source.</li>
 * <li>Every answer is read off the enforcing decision ({@code access.explain}) and is on record.</li>
 * <li>Of one row it is told whether a condition holds only as far as who asks sees the row with all that the condition reads.</li>
 * </ol>
 * <p><b>Decisions:</b> ADR 0016. Rows are looked up by secured statements of who asks, so that nothing can be told beyond
 * what they see. <b>Out of scope:</b> showing values; deciding.
 */
package io.gatehouse.governance.explain;
