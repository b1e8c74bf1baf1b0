/**
 * Changing the policy, and seeing what it says.
 *
 * <p><b>Promise:</b> a change is whole or not at all, recorded, and in force from the next request on. Whatever is not
 * certainly a narrowing counts as a widening and waits for a second officer.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Nobody confirms their own change; what is confirmed is what was staged, on the version it was staged from.</li>
 * <li>Before it is applied, a change is told in people as well, as the directory knows them; without the directory it says so.</li>
 * <li>There is one way to change the policy, {@code PolicyChange}; who may take it is decided by the boundary before it.</li>
 * <li>The inventory's matrix comes from the function that enforces, never from a reading of the policy of its own.</li>
 * <li>The inventory shows names, labels, conditions and counts, never values of data.</li>
 * </ol>
 * <p><b>Decisions:</b> the file is checked here once more, by those who run its conditions and SQL and by what is landed.
 * <p><b>Out of scope:</b> the format ({@code policy.file}), keeping ({@code policy.store}), deciding ({@code access}).
 */
package io.gatehouse.governance;
