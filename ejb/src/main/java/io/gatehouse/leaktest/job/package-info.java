/**
 * Leak tests as people start them: orders, their work in the background, their history, and what a viewer is shown.
 *
 * <p><b>Promise:</b> one test at a time over all nodes. It goes on when its page is left, can be stopped, and ends in a verdict or
 * in a state that says why there is none. Start, stop, end and every reading are in the record.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Who governs AI starts and stops; auditors read as well. Nobody else learns of a test.
 * <li>The two answers of a failure are shown to viewers who may see every field of every dataset concerned in full on every row,
 * in that workflow, now; everybody else gets names and the channel.
 * <li>Figures on hidden data (cells changed, the size of the smallest change) are given with one digit that counts.
 * <li>A test that was interrupted says so when the server starts, or when the next is started; its schemas are emptied.
 * <li>The nightly test tries every approved workflow, once a night over all nodes.
 * </ol>
 * <p><b>Decisions:</b> ADR 0014. Whether a test runs is known by a row that the database lets exist once, and by an advisory
 * lock of the connection that does the work: a node that died lets go of it.
 * <p><b>Out of scope:</b> the test itself ({@link io.gatehouse.leaktest}).
 */
package io.gatehouse.leaktest.job;
