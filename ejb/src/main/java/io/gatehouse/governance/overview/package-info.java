/**
 * What needs a decision today.
 *
 * <p><b>Promise:</b> each officer, auditor and owner sees how much waits for them, each number with the list that it counts.
 * <p><b>Decisions:</b> it asks the boundaries whose lists it counts, so a number is never more than its reader may list; each of
 * them records that it was read.
 * <p><b>Out of scope:</b> deciding.
 */
package io.gatehouse.governance.overview;
