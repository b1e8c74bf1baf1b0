/**
 * What of what is granted is used.
 *
 * <p><b>Promise:</b> every reading of data is noted in its own transaction, with the role whose grant gave it; so a grant that
 * nobody used is known as such without a search of the record.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>One statement a reading, which waits for no other person's.</li>
 * <li>What a grant gives, and through which role somebody sees a field, comes from the enforcing decision.</li>
 * <li>Days, names and counts of readings; nothing here depends on a value of data.</li>
 * </ol>
 * <p><b>Decisions:</b> a day notes that a field was used, not how often: rows that are there already are left alone, so
 * readers do not queue behind each other. How often is counted per person, whose own row alone is updated.
 * <p><b>Out of scope:</b> what is made of it ({@code governance.use}, {@code governance.signals}).
 */
package io.gatehouse.access.use;
