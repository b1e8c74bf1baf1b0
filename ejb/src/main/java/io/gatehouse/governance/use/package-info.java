/**
 * Use against right: what of what is granted is used, ending what is not, and saying once more what is needed.
 *
 * <p><b>Promise:</b> for each workflow and role, what is granted, what of it was used in the last 90 days, and what was not;
 * a grant that was to be recertified and was not gives nothing from the next day on.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>An owner sees and changes grants of data of their own sources, an officer all, an auditor sees all.</li>
 * <li>Only what nobody used is ended here, and that is asked once more when it is ended.</li>
 * <li>A change goes the way of every change of the policy: ending holds at once, extending waits for a second officer.</li>
 * </ol>
 * <p><b>Decisions:</b> a grant has no key; it is named by a digest of its role and text, so that a changed grant is another one.
 * People are counted, not named: who read what is in the record.
 * <p><b>Out of scope:</b> noting the use ({@code access.use}).
 */
package io.gatehouse.governance.use;
