/**
 * Checks of a policy that need those who run its conditions and SQL, or the landed data.
 *
 * <p><b>Promise:</b> pure; what is found carries the path of the governance file.
 * <p><b>Decisions:</b> a name of a field must be that of the landed data exactly, case included, because a grant of
 * "all but" a misspelled name would grant it.
 */
package io.gatehouse.governance.checks;
