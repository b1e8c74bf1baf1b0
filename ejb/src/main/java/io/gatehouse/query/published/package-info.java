/**
 * Statistical disclosure control of published figures: which groups must not be shown so that no contributor is given away.
 *
 * <p><b>Promise:</b> pure functions of figures and their parts; equal figures give equal suppressions.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>A group of fewer than k contributors, or one that a single contributor dominates, is not shown.
 * <li>No group that is not shown, and no contributor, follows from shown ones by adding and subtracting, figures of earlier
 * publications among them.
 * </ol>
 * <p><b>Decisions:</b> all measures of a group are shown or not as one; exact arithmetic, as a nearly singular system would
 * otherwise look safe.
 * <p><b>Out of scope:</b> knowledge that a reader has from elsewhere; combinations that single out two contributors or more;
 * reading rows and keeping figures ({@code query}).
 */
package io.gatehouse.query.published;
