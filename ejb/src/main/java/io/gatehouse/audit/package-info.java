/**
 * The record of what was done, by whom, on what, under which policy.
 *
 * <p><b>Promise:</b> an act and its event commit together or not at all.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>{@link io.gatehouse.audit.AuditTrail#record} runs in the caller's transaction and writes at once, so a failure is
 * known before anything is released.</li>
 * <li>A refusal is recorded in a transaction of its own; where even that fails, the answer is 503.</li>
 * <li>The application's database role may insert and read events, not change or delete them.</li>
 * <li>Details hold keys, codes, digests and counts, never values of data; texts of persons stand apart in the content.</li>
 * </ol>
 * <p><b>Decisions:</b> events have a random reference towards the outside; the insertion sequence orders pages for
 * auditors only. The Merkle log will assign the order that proofs use.
 * <p><b>Out of scope:</b> deciding, explaining.
 */
package io.gatehouse.audit;
