/**
 * A simulator of a vendor's model, on loopback, so that the demo company shows the way through a vendor with no network.
 *
 * <p><b>Promise.</b> Speaks the chat protocol of OpenAI, streamed and not, and the list of models. The same prompt gives the
 * same answer: sentences taken from the numbered evidence of the prompt, each with its number. It calls itself a simulator
 * wherever it can: models {@code simulator} and {@code simulator-obedient}, fingerprint {@code gatehouse-simulator}, a header.
 *
 * <p><b>Requirements.</b> Listens on loopback alone; keeps and logs nothing of what it is sent; bounds what it reads.
 *
 * <p><b>Decisions.</b> It understands nothing. What looks like an instruction in the evidence stays unread, and so do rows:
 * only pieces of kind {@code fact} are told, as long as there are any. {@code simulator-obedient} alone follows orders that
 * stand in evidence, to post a link or to claim something, so that the demo shows the guard at work.
 *
 * <p><b>Out of scope.</b> Other bad behaviour: the tests have a server of their own for that. Keys: any is taken.
 */
package io.gatehouse.simulator;
