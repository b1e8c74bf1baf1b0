/**
 * What holds for every interface that speaks another's protocol: OpenAI's under {@code /v1}, MCP at {@code /mcp}.
 *
 * <p><b>Promise:</b> a servlet of this kind is called only by whom its class names; a body is read up to a limit and no
 * further; every failure, the container's own included, is told in the form of the interface that was asked, with the
 * words and the discretion of {@code api.problem}.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Absent and forbidden give the same bytes in every form.</li>
 * <li>A class that names nobody is never called.</li>
 * <li>A refusal of a token at {@code /mcp} says where the protected resource is described (RFC 9728).</li>
 * </ol>
 * <p><b>Decisions:</b> servlets and not REST resources, because the addresses are fixed by others, lie outside
 * {@code /api}, and one of them streams on the thread that carries the caller's identity.
 * <p><b>Out of scope:</b> what is answered; that is {@code chat} and {@code mcp}.
 */
package io.gatehouse.web.program;
