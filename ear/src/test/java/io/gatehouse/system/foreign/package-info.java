/**
 * Clients that were not written here, run against the system: OpenAI's and MCP's own packages for Node.
 *
 * <p><b>Promise:</b> what the packages of others expect of {@code /v1} and {@code /mcp} is what they get, from listing to
 * errors to signing in.
 * <p><b>Decisions:</b> the packages are pinned by a lock file with digests; they are installed into {@code target}, and
 * what ran is printed. Attacks on the two interfaces are made by hand in Java, because good clients make none.
 */
package io.gatehouse.system.foreign;
