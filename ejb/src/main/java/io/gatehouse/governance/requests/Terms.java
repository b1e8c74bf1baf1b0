package io.gatehouse.governance.requests;

import java.time.LocalDate;

/**
 * On what terms a request is granted, set by its first approval.
 *
 * @param until the last day of the grant
 * @param rows the condition of a row, in the language of the governance file; null: all rows
 */
record Terms(LocalDate until, String rows) {
}
