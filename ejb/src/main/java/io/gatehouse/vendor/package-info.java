/**
 * AI vendors: the register, their assessments, and the terms that follow.
 *
 * <p><b>Promise:</b> what may be sent to a vendor is decided by an assessment that two people approved, as it stands now.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>In force is the meet of the approved assessment and what the governance file says: the file narrows, never widens.</li>
 * <li>No approved assessment, an expired or a withdrawn one: nothing is sent.</li>
 * </ol>
 */
package io.gatehouse.vendor;
