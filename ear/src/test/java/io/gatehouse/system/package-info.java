/**
 * System tests: the whole of Gatehouse from outside, over HTTP, a browser and the database, on the real stack.
 *
 * <p><b>Promise.</b> All test classes of a run share one stack: PostgreSQL, Keycloak and WildFly with the bundle that
 * was just built, on free ports and in a folder of its own, started at the first use and stopped at the end. A stack
 * that does not start fails every test that needs it, with the reason.
 *
 * <p><b>How to use it.</b> {@code Stack.shared()} gives addresses, tokens, HTTP as any demo user, connections and the
 * folder of sources; {@code Browser.open()} a headless Chromium. The stack starts empty: a class that needs a policy
 * applies it in {@code @BeforeAll}, and leaves it to the next class to apply its own. Names end in {@code IT}.
 *
 * <p><b>While developing.</b> With {@code GATEHOUSE_TEST_HOME} the tests use the stack of that home, with the ports that
 * the usual variables say, start it if need be, put the newest bundle into it, and leave it running.
 *
 * <p><b>Out of scope.</b> Rules that can be tested without servers are tested beside their code.
 */
package io.gatehouse.system;
