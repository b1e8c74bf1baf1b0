/**
 * Why something is or is not visible, who may see it, and what a change of policy does to people.
 *
 * <p><b>Promise:</b> every answer is read off {@link io.gatehouse.access.AccessRules#decide}, the function that enforces, with
 * its trace; nothing here reads the policy a second time to find out who may see what.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Names, conditions and reasons only, no values of data: an explanation is the same whatever stands in hidden cells.</li>
 * <li>A simulation never goes by the cache of decisions in force: it would empty it.</li>
 * <li>People who have the same roles and attributes are decided about once; who is not touched by a change is not compared
 * field by field; a comparison stops when its time is up and says of how many people it speaks.</li>
 * </ol>
 * <p><b>Decisions:</b> more or less is told by footprints, so where it cannot be proved that somebody sees as much as before,
 * the change is called "differently", never "as before". See ADR 0016.
 * <p><b>Out of scope:</b> who may ask ({@code governance.explain}); reports, whose SQL belongs to {@code query}.
 */
package io.gatehouse.access.explain;
