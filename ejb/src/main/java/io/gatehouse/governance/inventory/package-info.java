/**
 * Which data AI can access: the answer to the governance officer's first question on one page.
 *
 * <p><b>Promise:</b> what the matrix says is what is enforced, because it asks the enforcing function, for a made-up
 * person with one role alone. A person with several roles sees the union, less what any of the roles is denied.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>No values of data, no claims of persons: names, labels, conditions as the policy words them, counts.</li>
 * <li>Without the directory it names nobody and says so; nothing else depends on it.</li>
 * </ol>
 * <p><b>Out of scope:</b> explaining one cell, simulating a person.
 */
package io.gatehouse.governance.inventory;
