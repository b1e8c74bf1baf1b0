/**
 * A second, naive implementation of the permission model, straight from the text of the architecture: row by row, field
 * by field, sharing no code with {@code access} or {@code query}.
 *
 * <p><b>Promise:</b> on random policies, people and data the running code and this one agree on every cell, and every
 * query gives what plain SQL gives on an independently filtered copy. A seed is printed; {@code -Dgatehouse.test.seed}
 * repeats a run. A difference is shrunk before it is told.
 * <p><b>Decisions:</b> it reads the policy's records, since they are the file and decide nothing. It is slow on purpose.
 */
package io.gatehouse.oracle;
