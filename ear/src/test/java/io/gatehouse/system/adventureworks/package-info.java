/**
 * Gatehouse on data that nobody here wrote: all of AdventureWorks, as each of eleven roles.
 *
 * <p><b>Promise:</b> every number in every sentence of every summary is recomputed by plain SQL on a copy of the files that
 * was loaded and filtered without Gatehouse: by the oracle's reading of the rule.
 * <p><b>Needs</b> the public data beside the project ({@code ../shared}, or what {@code GATEHOUSE_SHARED} names); without
 * them the tests are skipped.
 */
package io.gatehouse.system.adventureworks;
