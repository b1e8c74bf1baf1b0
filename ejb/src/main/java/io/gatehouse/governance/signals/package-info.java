/**
 * Signals of misuse, for the officer.
 *
 * <p><b>Promise:</b> a burst of refusals, a person's first reading of a dataset's strategic data, and a day with many times the
 * readings that are usual for the person are each raised once, within five minutes, and stay until an officer has settled them.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>A signal tells who, what dataset, and a coarse step; it is worked out from acts and labels alone, so two states of the data
 * that look the same to a person give the same signals.</li>
 * <li>Nobody settles a signal about themselves.</li>
 * <li>Raising, reading and settling are recorded.</li>
 * </ol>
 * <p><b>Decisions:</b> volume is counted in readings, not in rows: how many rows there are is a figure on data that the officer
 * may not see. A light timer looks, over what was noted and the last minutes of the record; no reading waits for it.
 * <p><b>Out of scope:</b> stopping anybody (that is done in Keycloak, or by a narrower policy).
 */
package io.gatehouse.governance.signals;
