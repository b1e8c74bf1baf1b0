/**
 * Reports and statements on the data that a caller may see, through secured tables.
 *
 * <p><b>Promise:</b> rows, order, labels, digest, scope and refusals depend on the caller's view of the data alone.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>A report is cut to its reader: columns that name what does not exist for them are left out, sort keys too; where it
 * filters, joins or groups by such a field it is not visible, and asking for it is {@code not-found}.
 * <li>Labels join all fields named anywhere; the scope comes from the entitlement, whether or not it left anything out.
 * <li>Every reading and refusal at the boundary is recorded before it is answered.
 * <li>Who was granted a published report reads kept figures of all rows, made once under the control of disclosure, and never
 * what they may see of its rows beside it (ADR 0015).
 * <li>What PostgreSQL says never leaves; a time-out has a fixed body.
 * </ol>
 * <p><b>Decisions:</b> data are read on a connection of their own role, outside the transaction that records: read only,
 * in pieces, for {@code gatehouse.query.timeout.seconds}. Keys of the masks {@code hash} and {@code pseudonym} derive from
 * {@code gatehouse.secret}. Results are held in memory, so they are limited in rows.
 * <p><b>Out of scope:</b> the SQL itself ({@code query.sql}), facts and sentences ({@code summary}).
 */
package io.gatehouse.query;
