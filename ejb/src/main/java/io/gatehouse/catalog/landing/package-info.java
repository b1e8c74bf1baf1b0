/**
 * Brings one file into one new table.
 *
 * <p><b>Promise:</b> a landing is complete or leaves nothing: table, rows, indexes and statistics come in one
 * transaction of the database, and readers go on with the version before.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Memory is bounded: rows are converted while they are read and go straight to the database's COPY, which works
 * in a process of its own meanwhile.</li>
 * <li>A file that did not change is not landed again: its size and time of change say so, or its digest does.</li>
 * <li>A file that changes while it is read is broken, not half one and half the other.</li>
 * <li>Nothing outside the root of the sources is read, whatever the policy or a symbolic link says.</li>
 * </ol>
 * <p><b>Decisions:</b> a second pass over the file, to find types, is made for columns alone whose type neither the
 * catalog knows nor the policy says. Rows are frozen as they come (COPY FREEZE), since nobody ever updates them.
 * <p><b>Out of scope:</b> which datasets there are, which version is current, who is told (package {@code catalog}).
 */
package io.gatehouse.catalog.landing;
