/**
 * The governance file as immutable values.
 *
 * <p><b>Promise:</b> one {@link io.gatehouse.policy.Policy} is one version of the whole policy; nothing in it changes.
 * <p><b>Decisions:</b> one document per version, no normalised tables: import and export are inverse by construction,
 * the policy as of any date is one row, and a change is one transaction.
 * <p><b>Out of scope:</b> reading and writing the file ({@code policy.file}), keeping versions ({@code policy.store}),
 * deciding ({@code access}).
 */
package io.gatehouse.policy;
