/**
 * The egress gate: the one way out of the house.
 *
 * <p><b>Promise:</b> nothing is sent to a vendor that its terms, as they stand at this moment, do not allow for evidence
 * of that label; and whatever was sent is on record before it went, with the digest of its exact bytes.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Every call needs an {@link io.gatehouse.vendor.egress.EgressApproval}, and only the gate makes one.</li>
 * <li>The switch, the standing of the vendor and the policy are read at every decision; none of them is cached;
 * right before the bytes of each attempt go, once more.</li>
 * <li>Every decision is recorded with the reason why each provider was passed over.</li>
 * <li>A two-person release widens what one person may send once; it never opens what the control ladder closes.</li>
 * </ol>
 * <p><b>Decisions:</b> evidence is taken in the order of its use, so what is left out is the least useful of what exceeds.
 * What may go pseudonymised is a label of its own in the terms: officers say it, nobody computes it.
 * <p><b>Out of scope:</b> what a prompt looks like; how a model is called.
 */
package io.gatehouse.vendor.egress;
