package io.gatehouse.governance.requests;

import io.gatehouse.policy.ControlLadder;
import io.gatehouse.shared.Level;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a request stands under one policy: what it would give, who answers for it, and how many must approve. Pure.
 *
 * @param owners roles of the owners of all sources concerned; none where what is asked for does not exist
 * @param level the highest level of what it would give; public where it gives nothing
 * @param rung what the control ladder asks of that level
 * @param gives names of the fields, or the key of the report, that it would give
 * @param kept codes of rules that keep something of it away
 * @param digest of what it would give, as what, and to whom
 */
record Standing(Set<String> owners, Level level, ControlLadder.Rung rung, List<String> gives, List<String> kept, String digest) {

    Standing {
        owners = Set.copyOf(owners);
        gives = List.copyOf(gives);
        kept = List.copyOf(kept);
    }

    /** How many people must approve: as the ladder says, and one at least. */
    int needed() {
        return Math.max(1, rung.approvals());
    }

    /** The last day that a grant from today may have; null where there is none. */
    LocalDate latest(LocalDate today) {
        return rung.longestGrant() == null ? null : today.plus(rung.longestGrant());
    }

    /** The approvals that count: of exactly this, by somebody else than the asker; of each person one. */
    List<Approval> counting(Collection<Approval> approvals, String askedBy) {
        var people = new TreeSet<String>();
        return approvals.stream().filter(approval -> approval.gives().equals(digest) && !approval.subject().equals(askedBy))
                .filter(approval -> people.add(approval.subject())).toList();
    }

    /** Owners' roles that have not approved yet. */
    Set<String> missing(Collection<Approval> counting) {
        var missing = new TreeSet<>(owners);
        counting.forEach(approval -> missing.removeAll(approval.roles()));
        return missing;
    }

    /** Whether these approvals are enough: something is given, every owner has agreed, and enough people have. */
    boolean isGranted(Collection<Approval> approvals, String askedBy) {
        var counting = counting(approvals, askedBy);
        return !gives.isEmpty() && !owners.isEmpty() && counting.size() >= needed() && missing(counting).isEmpty();
    }
}
