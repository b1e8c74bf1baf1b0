/**
 * Prompts: from evidence to what a model is asked.
 *
 * <p><b>Promise:</b> a prompt holds the constant instructions, the question, and numbered evidence as data; nothing that
 * stands in the evidence can end its place or add to the instructions. Equal arguments give equal bytes.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Instructions and data never share a text: the data are one JSON document with strict escapes.</li>
 * <li>What is not seen when it is read (zero width, direction, tags, controls) does not reach a model.</li>
 * <li>Every item has the label of what it rests on: a sentence on several sources, the join of theirs.</li>
 * <li>What does not fit the window is left out, least useful first, and is named.</li>
 * </ol>
 * <p><b>Decisions:</b> the facts of the built-in summarizer are evidence, because a model computes badly and tells well;
 * extracts of the rows follow. Free text of a cell stands in quotation marks, so that the guard can tell what somebody
 * wrote from what the house knows. Tokens are estimated as a third of the bytes, rounded up: tokenizers differ, and none
 * of them in use makes more of European text.
 * <p><b>Out of scope:</b> permission to send, pseudonyms, the call.
 */
package io.gatehouse.summary.prompt;
