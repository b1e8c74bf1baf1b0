/**
 * The chat interface that other tools know: OpenAI's chat completions and list of models, under {@code /v1}.
 *
 * <p><b>Promise:</b> a chat is a summary: the same entitlement, gate, guard and record as {@code POST /api/summaries},
 * by the same boundary EJB. A model is a workflow that the caller may use; one that is absent and one that is not for
 * the caller give the same bytes.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Only the last message of the user is the question. What a client sends as system message or as earlier turns is
 * not read: it cannot change what is answered, and nothing of it is kept.</li>
 * <li>A parameter that would change what an answer means is refused by name; any other that is not known is ignored.</li>
 * <li>A stream shows whole sentences, each after the guard has passed it. Put together they are the text.</li>
 * <li>A caller who goes away stops the writing, not the record: the summary is kept.</li>
 * <li>Sources, label, scope and notices come in the extra field {@code gatehouse}.</li>
 * </ol>
 * <p><b>Decisions:</b> the counts of tokens that clients expect are made from the question and the answer alone, four
 * characters to a token; what a vendor counted is in the record. An answer that waits for review says so and ends like
 * any other.
 * <p><b>Out of scope:</b> tools, images, several choices, formats of answers.
 */
package io.gatehouse.web.chat;
