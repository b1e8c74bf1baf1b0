/**
 * What is landed: which table holds a dataset's rows now, which columns it has, how imports went.
 *
 * <p><b>Promise:</b> a reader sees the version before or the version after a landing, never a half one; what is
 * landed changes together with its audit event, or not at all.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Types are found at the first landing and belong to the catalog from then on; what the policy declares goes
 * before. A later cell that does not fit becomes NULL and an error, and changes nothing else, so that a hidden cell
 * cannot change what others see.</li>
 * <li>A column that appears later is marked ({@code firstLanding} false); {@code access} hides it until the policy
 * names it. A column that vanishes is remembered with its type and its mark.</li>
 * <li>The version before the current one is kept for readers that still run, and dropped at the next landing.</li>
 * <li>A file that is broken, missing or outside the root of the sources leaves what was landed in place.</li>
 * <li>Errors hold rows, columns and codes, never values.</li>
 * </ol>
 * <p><b>Decisions:</b> the checkpoint of an import is the catalog itself: each dataset is swapped in by its own
 * transaction, so an import that was stopped or whose server ended goes on at the dataset where it was, because
 * everything before is unchanged. The batch runtime's own repository may be in memory. Snapshots are kept by a
 * revision number that is read in each request's transaction.
 * <p><b>Out of scope:</b> who may see what ({@code access}), SQL on the rows ({@code query}).
 */
package io.gatehouse.catalog;
