/**
 * Pseudonyms for what a vendor may not read: recognised, replaced by tokens for one answer, and put back after it.
 *
 * <p><b>Promise:</b> every name known from datasets that the caller may see is replaced wherever it stands as a word;
 * what comes back for a token is what the token was given for, and nothing else. Nothing real is in a log, a text form
 * or an exception of this package.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Known names are found without regard to case, Unicode form, kinds of space, dash and apostrophe, invisible
 * characters, a genitive's s, and umlauts written out: a name that is told because of its spelling is told.</li>
 * <li>What overlaps is hidden as one, so that no half of a name stays.</li>
 * <li>The same words get the same token in all texts of an answer, so that a model can reason about them; tokens are
 * counted in the order of appearance, so that equal evidence gives equal bytes.</li>
 * <li>No token is given that a text holds itself, and a word of a later text that looks like a given token is hidden
 * too: a planted {@code VENDOR_1} brings back {@code VENDOR_1}.</li>
 * <li>What models do to tokens is undone (case, space, dash, mark-up, genitive); what only looks like a token is named
 * as left over, and the guard removes its sentence.</li>
 * <li>Numbers that have check digits are recognised by them, so that order numbers are not hidden for cards.</li>
 * <li>Originals are kept encrypted under a key of the map, and go with it. The Java heap may hold copies of texts until
 * they are collected: the promise is that this package keeps none.</li>
 * </ol>
 * <p><b>Decisions:</b> names in running text by OpenNLP's parts of speech, datafaker's lists of names and rules (ADR
 * 0011); the figures are in docs/benchmarks/pseudonymisation.md. In doubt a capitalised word is a person: hiding it in
 * vain costs a model little, since it comes back. Days stay as they are: without them a summary says nothing, and a
 * day alone names nobody. Towns and countries alone stay for the same reason; as part of an address they go. What was
 * recognised of a text is remembered by a keyed digest, without the text.
 * <p><b>Out of scope:</b> which kinds must be hidden for whom ({@code vendor.egress}); whether a restored sentence is
 * true ({@code summary.guard}); anonymity against someone who knows the business: tokens hide names, not facts.
 */
package io.gatehouse.pseudonym;
