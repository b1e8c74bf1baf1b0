/**
 * Asks vendors' models: the only package that knows them and the network.
 *
 * <p><b>Promise.</b> Nothing goes without the gate's approval, and no byte before the digest of all of them is on record. What
 * comes back is handed over in its order on the caller's thread. Every end is on record too, with tokens and cost.
 *
 * <p><b>Requirements.</b>
 * <ol>
 * <li>No transaction is open during a call. One deadline holds for all attempts of it.
 * <li>Tried again only where nothing has come back, and another moment may be better; a retry is another record.
 * <li>Calls at a time are bounded for each provider, and one that keeps failing is left alone for a while.
 * <li>Failures are codes: no message, log or record of theirs holds a word of what was sent or received, or a key.
 * <li>Access keys come from the credential store alone.
 * </ol>
 *
 * <p><b>Decisions.</b> Temperature 0, a fixed seed, no tools. Answers are streamed, by a client of our own below LangChain4j. What
 * is remembered of a provider is this node's and ends with its configuration; what was used of it is the record's. See ADR 0010.
 *
 * <p><b>Out of scope.</b> What may be sent (egress), what is asked (summary.prompt), whether what is said is true (summary.guard).
 */
package io.gatehouse.vendor.model;
