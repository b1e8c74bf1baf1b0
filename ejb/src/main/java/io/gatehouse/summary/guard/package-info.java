/**
 * The guard: what a model wrote, judged sentence by sentence against the evidence before anybody reads it.
 *
 * <p><b>Promise:</b> a sentence that passes names evidence that was sent, says no number, day, unit, identifier or name that
 * does not stand there or follow from it by the rules of {@code docs/guard.md}, and holds no address, markup or hidden sign.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Evidence is compared as it was before pseudonyms, sentences after pseudonyms were restored.</li>
 * <li>What somebody wrote (free text) supports nothing but its own quotation, named as one: so an instruction planted in a
 * cell gets no further than between quotation marks, and never with an address.</li>
 * <li>What cannot be judged is removed. A removal has a stable reason.</li>
 * <li>A stream is judged as whole sentences; what was cut off in mid-sentence is never shown.</li>
 * </ol>
 * <p><b>Decisions:</b> rules and word lists, no second model: the same sentence gets the same verdict, and it can be explained.
 * Numbers of rows support only a sentence that says which row it means, and sums only come from facts with few numbers:
 * of many numbers, one always fits. A sentence with a link is removed and not mended: whoever tried once is not trusted with the rest.
 * <p><b>Out of scope:</b> whether a sentence is well chosen; cause, denial and direction beyond the words and clauses that are known; the review of what was removed.
 */
package io.gatehouse.summary.guard;
