/**
 * What a caller may see: the one place that decides.
 *
 * <p><b>Promise:</b> {@link io.gatehouse.access.AccessRules#decide} is a pure function of caller, workflow, policy,
 * catalog and day; nothing else grants anything. Its result is a value that code must hold to read data.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Absent means no. Unreadable conditions, missing claims, unknown fields and cycles deny.</li>
 * <li>A grant counts only up to the clearance of the role that carries it and the ceiling of the workflow; a denial of
 * any role wins over every grant.</li>
 * <li>A field that appeared after the first landing is hidden until the policy labels it.</li>
 * <li>A derived field follows its origins: in full only where they are seen in full.</li>
 * <li>Equal rights have equal fingerprints, and a fingerprint does not change when data are landed again.</li>
 * </ol>
 * <p><b>Decisions:</b> row conditions are parsed by the SQL parser of the query engine and bound to typed predicates, an
 * algebra small enough to read; it, not text, is turned into SQL. A footprint is covered where implication is proven from
 * canonical texts: sound, not complete. What several people may see is an entitlement of its own, their
 * {@link io.gatehouse.access.Meet} (ADR 0018).
 * <p><b>Out of scope:</b> SQL ({@code query}), who has which role (Keycloak).
 */
package io.gatehouse.access;
