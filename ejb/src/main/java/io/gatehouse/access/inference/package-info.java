/**
 * Advice: forbidden fields that a role can compute from fields it may see.
 *
 * <p><b>Promise:</b> what is found is true of the landed data at the time of the search, and concerns a role that sees all
 * columns of the computation in full and the target not. What is not found may still be there: this proves nothing safe.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Two steps. {@link io.gatehouse.access.inference.InferenceSearch} finds {@linkplain io.gatehouse.access.inference.Candidate
 * facts about the data} without regard to anybody; {@link io.gatehouse.access.inference.InferenceRules} asks
 * {@link io.gatehouse.access.AccessRules} whom they help. A change of policy shows at once, without a new search.</li>
 * <li>Computations: what the policy declares as derived; copies, sums of two or three, differences and products of numbers of a
 * row; numbers of another dataset found by keys over at most three tables; sums over a child's rows.</li>
 * <li>Keys are identities and columns whose values stand in one, whatever they are called; inclusion that could be chance
 * does not count, unless the names agree.</li>
 * <li>A match must hold on nine in ten of the rows reached, on twenty rows that tell something, and for ten values.</li>
 * <li>Reads only, with the reader's account and {@link io.gatehouse.access.inference.AllRows}, for a limited time per dataset
 * and in all; can be stopped, and goes on where it was as long as policy and data are the same.</li>
 * <li>Shares are figures on hidden data: in coarse steps, for who governs AI and for the owner of the target's source.</li>
 * </ol>
 * <p><b>Decisions:</b> ADR 0019.
 * <p><b>Out of scope:</b> statistics (regression, correlation), texts, more than one computation after another, masked columns.
 */
package io.gatehouse.access.inference;
