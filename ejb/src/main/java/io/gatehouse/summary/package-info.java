/**
 * Summaries: from a question or a report to sentences with sources, for one reader.
 *
 * <p><b>Promise:</b> a summary holds nothing but what follows from the rows that its reader may see; the same request
 * with an equal secured view gives the same bytes, but for id, reference of the record and time.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Making, recording and keeping a summary are one transaction; without its record it is not released.</li>
 * <li>Reading decides again: the summary is the reader's own or shared with them, and their present entitlement covers its
 * footprint. Absent, not shared and not covered look the same.</li>
 * <li>A summary for others as well is made from what all of its readers may see, before each sentence anew, and is shared
 * with them when it is kept.</li>
 * <li>Contents and evidence are sealed under a data key of the summary, and that under the installation's secret
 * ({@code gatehouse.secret}): destroying the data key erases them.</li>
 * <li>What lies together in an answer is labelled by the compilation rules; where the rung of its level, or its workflow,
 * asks for release by a person, the text is withheld until then.</li>
 * </ol>
 * <p><b>Decisions:</b> {@code facts}, {@code telling} and {@code question} are pure; beans here load, ask, keep and record.
 * Kept evidence is what the sentences rest on, narrow facts first, at most 2,000 rows a source: keeping must stay cheap.
 * A guard will stand between {@link io.gatehouse.summary.Summarizer} and {@link io.gatehouse.summary.Draft} when models of
 * vendors tell; the built-in summarizer says only what it computed.
 * <p><b>Out of scope:</b> review and release by people; documents.
 */
package io.gatehouse.summary;
