/**
 * Noninterference, tested: two states of the data that look the same to a caller give the same bytes.
 *
 * <p><b>Promise:</b> random policies, people and data, random and hostile statements; what is hidden from the caller is
 * changed, added and deleted while the secured view (as the oracle sees it) stays equal, and everything is asked again.
 * <p><b>Shown to work</b> by faults planted here, around the running code, never in it: each must be found.
 * <p><b>Decisions:</b> the same on real data, over HTTP and through landing, is a system test.
 */
package io.gatehouse.noninterference;
