package io.gatehouse.governance.requests;

import java.time.LocalDate;
import java.util.List;

/**
 * A request as those see it who decide: what it would give under the policy in force, and what is still wanted.
 *
 * @param level of what it would give
 * @param gives fields, or the report, that it would give
 * @param kept codes of rules that keep something of it away
 * @param owners roles whose word is needed
 * @param missing those of them that have not approved
 * @param needed how many people must approve
 * @param approvals login names of those who have, and whose approval still counts
 * @param latest the last day that the control ladder allows; null where it allows any
 * @param termsUntil what the first approval allows; null before
 * @param yours whether this reader may decide on it now
 */
public record DecisionView(RequestView request, String askedBy, String level, List<String> gives, List<String> kept, List<String> owners,
                           List<String> missing, int needed, List<String> approvals, LocalDate latest, LocalDate termsUntil, String termsRows,
                           boolean yours) {
}
