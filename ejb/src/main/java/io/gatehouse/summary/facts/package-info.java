/**
 * Facts: what the rows of a report say, computed exactly.
 *
 * <p><b>Promise:</b> pure functions of the rows that the reader may see; equal rows give equal facts. Every figure is an
 * exact decimal with a definition that runs as SQL on the rows of the report.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Rows whose status does not count are left out of every sum, and told apart.</li>
 * <li>Ratios are sums to sums, never means of means; an identifier is never added up.</li>
 * <li>A period that is not over is never compared with a whole one: a sum only where it has passed it already.</li>
 * <li>Every kind of fact has thresholds of materiality, rates a least number of events; finding nothing is fine.</li>
 * <li>A fact claims no cause.</li>
 * </ol>
 * <p><b>Decisions:</b> one class a kind of fact ({@code FactKind}); tests of significance use floating point and ranks,
 * and no figure comes from them. What the policy does not say of a column is guessed ({@link Guess}) from name, type and
 * visible values.
 * <p><b>Out of scope:</b> words ({@code telling}), which report to read ({@code question}).
 */
package io.gatehouse.summary.facts;
