package io.gatehouse.governance;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param policyVersion the version in force afterwards
 * @param changes all differences; none where the file says what is in force already
 * @param staged the staged version that now waits for a second officer, and the changes that made it wait; else empty
 * @param people what it would do to people: told by a dry run alone, else null
 */
public record ApplyResult(long policyVersion, List<Change> changes, List<Staged> staged, boolean dryRun, InPeople people) {

    /** Done, or to be done, without a word of people. */
    public ApplyResult(long policyVersion, List<Change> changes, List<Staged> staged, boolean dryRun) {
        this(policyVersion, changes, staged, dryRun, null);
    }

    public record Staged(long version, List<Change> widening) {
        public Staged {
            widening = List.copyOf(widening);
        }
    }

    public ApplyResult {
        changes = List.copyOf(changes);
        staged = List.copyOf(staged);
    }
}
