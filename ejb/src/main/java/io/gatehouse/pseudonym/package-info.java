/**
 * Pseudonyms for what a vendor may not read: recognised, replaced by tokens for one answer, and put back after it.
 *
 * <p><b>Promise:</b> names known from datasets that the caller may see are replaced wherever they stand as words; what
 * comes back from a token is exactly what it was given for.
 */
package io.gatehouse.pseudonym;
