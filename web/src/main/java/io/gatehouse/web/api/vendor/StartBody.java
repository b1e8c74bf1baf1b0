package io.gatehouse.web.api.vendor;

import jakarta.validation.constraints.Size;

/**
 * How an assessment begins.
 *
 * @param questionnaire key; the shipped one unless given
 * @param from id of an earlier assessment of the vendor, whose answers are taken over as far as they fit
 */
public record StartBody(@Size(max = 100) String questionnaire, @Size(max = 100) String from) {
}
