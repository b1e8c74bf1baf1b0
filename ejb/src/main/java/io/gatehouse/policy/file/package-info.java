/**
 * The governance file as text: YAML or JSON, read and written.
 *
 * <p><b>Promise:</b> what {@link io.gatehouse.policy.file.PolicyReader} returns is right in itself; what it refuses, it
 * refuses with everything that is wrong, each with path and line. Reading and writing are inverse: export, import,
 * export gives the same bytes, in one notation and across both.
 * <p><b>Requirements:</b>
 * <ol>
 * <li>Unknown keys, unknown names and wrong types are refused, never ignored: a slip in a policy must not widen it.</li>
 * <li>Anchors, aliases, tags, merge keys and several documents are refused: nobody can hide or multiply a grant.</li>
 * <li>Time and memory are linear in the size of the file, which is bounded.</li>
 * <li>A field can raise its dataset's label, never lower it; a mask's declared label is never above the field's.</li>
 * </ol>
 * <p><b>Decisions:</b> one parser for both notations, because JSON is YAML; the tree is built from the parser's events,
 * which know the line; names of fields are compared exactly, two spellings of one are refused. Comments are not kept:
 * the file is a view of the policy, and who wants to keep remarks has titles, purposes and descriptions.
 * <p><b>Out of scope:</b> row conditions and SQL ({@code governance} has them checked by who runs them), landed data.
 */
package io.gatehouse.policy.file;
