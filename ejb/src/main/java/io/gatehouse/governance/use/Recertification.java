package io.gatehouse.governance.use;

import java.time.LocalDate;
import java.util.List;

/**
 * A grant that its owner has to recertify.
 *
 * @param by the last day on which it holds unless it is recertified
 * @param daysLeft negative where it has ended
 * @param lastUsed null where nobody used it in the days that are counted
 */
public record Recertification(String role, String grant, int entry, List<String> datasets, List<String> reports, LocalDate by, int daysLeft,
                              LocalDate until, LocalDate lastUsed) {
}
