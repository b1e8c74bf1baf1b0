/**
 * AI vendors: the register, their assessments, and the terms that follow.
 *
 * <p><b>Promise:</b> what may be sent to a vendor is decided by an assessment that two people approved, as it stands now.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>In force is the meet of the approved assessment and what the governance file says: the file narrows, never widens.</li>
 * <li>No approved assessment, an expired or a withdrawn one: nothing is sent. Withdrawing brings no earlier one back.</li>
 * <li>Two officers approve, neither of whom submitted; one withdraws. The database holds to it, too.</li>
 * <li>Terms go no further than the answers; an open high finding blocks approval; nobody vouches for more than 24 months.</li>
 * <li>Records, contents and acts are added to, never rewritten; score and findings are computed, never stored.</li>
 * </ol>
 * <p><b>Decisions:</b> see the decision record on the register. <b>Out of scope:</b> mail, vendors' own sign-in, risk of other suppliers.
 */
package io.gatehouse.vendor;
