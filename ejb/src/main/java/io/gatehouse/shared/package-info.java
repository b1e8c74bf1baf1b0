/**
 * Values that every feature speaks in: levels and labels, field types, references, refusals.
 *
 * <p><b>Promise:</b> immutable, total, without dependencies; labels form a lattice (join is associative,
 * commutative, idempotent).
 * <p><b>Out of scope:</b> anything that decides.
 */
package io.gatehouse.shared;
