/**
 * The permission model, read a second time: what a person may see in a workflow, as SQL on tables.
 *
 * <p><b>Promise:</b> the secured view V of the data, from the policy's own words alone. It shares no code with the package
 * that decides, so that a fault there is not repeated here.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Every field goes through every role and grant; nothing is simplified, merged or remembered between people.
 * <li>A condition whose claims are missing denies. A condition that cannot be read here is no denial but an end of the test:
 * {@link UnreadableConditionException}.
 * <li>Pure: it writes SQL and reads nothing.
 * </ol>
 * <p><b>Decisions:</b> where this reading shows more than the enforced one, fewer cells are changed and the test stays sound;
 * where it shows less, the leak test says so.
 * <p><b>Out of scope:</b> published reports, whose figures go beyond V by declaration.
 */
package io.gatehouse.leaktest.view;
