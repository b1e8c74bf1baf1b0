/**
 * Telling: the choice of facts and the sentences that say them, in English and German.
 *
 * <p><b>Promise:</b> a pure function; verdict first, then what explains it, the exceptions, the limits; at most the
 * sentences that were asked for; one matter once.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Words come from the titles and meanings of the columns that are there; the patterns themselves name no money.</li>
 * <li>Numbers are formatted in one place ({@link Numbers}), so that a test can format a recomputed figure.</li>
 * <li>Values of the data are put into a pattern as they are and never read as a pattern.</li>
 * </ol>
 * <p><b>Decisions:</b> patterns in bundles with optional parts in square brackets; German patterns avoid inflecting titles.
 * <p><b>Out of scope:</b> computing anything.
 */
package io.gatehouse.summary.telling;
