/**
 * The versions of the policy, one document each.
 *
 * <p><b>Promise:</b> at most one version is in force; which one is asked in the transaction of the request that relies
 * on it. A version's document never changes: the application's database role may not update it.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Two changes made from the same version: one wins, the other gets a conflict (advisory lock, then comparison).</li>
 * <li>A document that cannot be read is a policy that shows nothing (UNAVAILABLE), never an older one.</li>
 * <li>A staged version is put in force only on the version it was made from: what was confirmed is what was read.</li>
 * </ol>
 * <p><b>Decisions:</b> canonical JSON text instead of tables; parsed policies are kept by version, which cannot go stale.
 * <p><b>Out of scope:</b> who may change it and what a change widens ({@code governance}).
 */
package io.gatehouse.policy.store;
