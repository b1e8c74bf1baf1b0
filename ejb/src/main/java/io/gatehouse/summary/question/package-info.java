/**
 * Questions: which report, which period, which members.
 *
 * <p><b>Promise:</b> pure functions of the question, today, and what the reader may see.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Columns and values that the reader does not see never decide how a question is read.</li>
 * <li>More than half of the words that carry meaning must be met; otherwise the answer is that no report answers.</li>
 * <li>The reading is said with the answer.</li>
 * </ol>
 * <p><b>Decisions:</b> one crude stemmer for English and German, applied to both sides; words that carry no meaning are
 * listed. A running period is compared with the same days of the like period before.
 * <p><b>Out of scope:</b> computing, telling, permission.
 */
package io.gatehouse.summary.question;
