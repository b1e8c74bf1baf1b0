package io.gatehouse.governance.requests;

import java.time.LocalDate;

/**
 * A word on a request.
 *
 * @param until the last day of the grant; null: as asked, or as the first approval says
 * @param rows a condition on rows, in the language of the governance file; null: all rows, or as the first approval says
 * @param note for the asker; or null
 */
public record Decision(boolean approve, LocalDate until, String rows, String note) {
}
