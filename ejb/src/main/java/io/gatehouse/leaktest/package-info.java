/**
 * The leak test: noninterference, tried out on this installation's own policy and data.
 *
 * <p><b>Promise:</b> for one workflow and one reader after another, two states of a sample of the data that look the same to
 * the reader are asked the same; the first answer that differs is a leak, told by its smallest cause and its channel.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>It works on a sample in schemas {@code shadow_a} and {@code shadow_b}: live tables are read once, never written; no
 * summary is kept, no reading is recorded, no cache of the running system is used.
 * <li>What a reader sees comes from {@code leaktest.view}, which shares no code with {@code access}; that both states look
 * the same is computed, not assumed.
 * <li>Where nothing could be changed, or every answer was empty or refused, the verdict is {@code inconclusive}.
 * <li>One test at a time over all nodes; bounded in rows and time; it can be stopped; what a crash leaves is cleaned up.
 * <li>Its results hold values: they leave through {@code leaktest.job} alone, cut to the viewer.
 * </ol>
 * <p><b>Decisions:</b> ADR 0014. What is tested is {@link io.gatehouse.leaktest.Subject}; faults are planted in tests by
 * subclasses of it, and an architecture test keeps subclasses out of the product.
 * <p><b>Out of scope:</b> vendors' models (nothing leaves the house), published reports (their figures are declared), time.
 */
package io.gatehouse.leaktest;
