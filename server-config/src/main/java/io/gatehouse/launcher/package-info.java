/**
 * The launcher of a local stack: PostgreSQL, Keycloak and WildFly with Gatehouse in it, by one command; with the
 * demo company, a simulator of a vendor's model too.
 *
 * <p><b>Promise.</b> {@code up} ends with everything running, or with nothing started and one line that says what is wrong
 * and what to do. A second {@code up} changes nothing. {@code down} stops exactly what this home started.
 *
 * <p><b>Requirements.</b>
 * <ol>
 * <li>All state lies in one home; several stacks run side by side with other homes and ports.
 * <li>A process is known by id and start time: a crash of the launcher, of a server or of the machine leaves nothing that
 * a later run would mistake for its own.
 * <li>Ports are looked at before anything starts, and after each probe our own process must live: servers of somebody
 * else that answer on the same port do not count.
 * <li>Everything listens on loopback. Beyond it, a realm with demo passwords or direct access grants is refused.
 * <li>Passwords are made at random at the first start. The owner of the tables is known to the migrations alone.
 * </ol>
 *
 * <p><b>Decisions.</b> Servers are started as plain Java and PostgreSQL processes, not through their shell scripts, whose
 * process id is not the server's. Programs are hard links to what was built, so that a build does not pull the ground
 * from under a running server. Keycloak keeps its data in PostgreSQL too: one thing to back up. Docker was not chosen:
 * it is not everywhere, and cannot be had without rights.
 *
 * <p><b>Out of scope.</b> Production: there the customer's PostgreSQL and Keycloak are used by configuration alone.
 */
package io.gatehouse.launcher;
