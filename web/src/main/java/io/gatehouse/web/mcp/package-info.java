/**
 * Gatehouse as a server of the Model Context Protocol: four tools for an assistant that acts for a person.
 *
 * <p><b>Promise:</b> a tool does what the same person could do over REST, by the same boundary EJBs, with the same
 * entitlement, gate, guard and record, and nothing else. What is absent and what is not for the person give the same
 * bytes.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Streamable HTTP, versions 2025-03-26 and 2025-06-18, one JSON answer a request, no session: every request carries
 * the person's token, and there is nothing to hijack.</li>
 * <li>Errors of the protocol are JSON-RPC errors; refusals are results with {@code isError}, which a model can read.</li>
 * <li>A page from elsewhere cannot call: an {@code Origin} is this machine's, or one that the operator named.</li>
 * <li>The protected resource is described as RFC 9728 says, and a refused token is told where.</li>
 * </ol>
 * <p><b>Decisions:</b> the protocol is spoken here and not by the Java SDK (see the decision records). Text that comes
 * from data is handed over as data: in a table or in structured content, never among instructions.
 * <p><b>Out of scope:</b> resources, prompts, sampling, messages that the server begins.
 */
package io.gatehouse.web.mcp;
