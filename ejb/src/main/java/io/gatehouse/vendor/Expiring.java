package io.gatehouse.vendor;

import java.time.LocalDate;

/**
 * An approved assessment that ends soon, or has ended.
 *
 * @param until last day in force, by the assessment and the governance file
 * @param daysLeft negative once it is over
 * @param owner of the vendor; null where nobody is
 */
public record Expiring(String vendor, String title, String assessment, LocalDate until, int daysLeft, String owner) {
}
