package io.gatehouse.governance.use;

import io.gatehouse.access.use.GivenFields;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.DomainException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which grants fall due, and the policy with them recertified. Pure. */
final class RecertificationRules {

    private static final Period LONGEST = Period.ofYears(1);

    private RecertificationRules() {
    }

    /** Those that are the reader's, the nearest day first. A grant whose {@code until} is over needs nobody's word any more. */
    static List<Recertification> due(Policy policy, Uses uses, Predicate<String> isTheirs, LocalDate today) {
        var due = new ArrayList<Recertification>();
        for (RoleSpec role : policy.roles()) {
            for (int entry = 0; entry < role.grants().size(); entry++) {
                var grant = role.grants().get(entry);
                if (grant.recertifyBy() != null && (grant.until() == null || !grant.until().isBefore(today)) && Owned.isTheirs(policy, grant, isTheirs)) {
                    due.add(new Recertification(role.key(), GrantId.of(role, grant), entry + 1,
                            grant instanceof Grant.OfDatasets of ? of.datasets() : List.of(), grant instanceof Grant.OfReports of ? of.reports() : List.of(),
                            grant.recertifyBy(), Math.toIntExact(ChronoUnit.DAYS.between(today, grant.recertifyBy())), grant.until(),
                            lastUsed(policy, uses, role, grant)));
                }
            }
        }
        due.sort(Comparator.comparing(Recertification::by).thenComparing(Recertification::role).thenComparing(Recertification::entry));
        return due;
    }

    private static LocalDate lastUsed(Policy policy, Uses uses, RoleSpec role, Grant grant) {
        var datasets = grant instanceof Grant.OfDatasets of ? of.datasets() : List.of(GivenFields.PUBLISHED);
        return policy.workflows().stream().map(WorkflowSpec::key).flatMap(workflow -> datasets.stream().map(dataset -> uses.of(workflow, role.key(), dataset)))
                .map(Uses.Noted::last).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    /**
     * The policy with these grants good until the day, at most a year from today.
     *
     * @throws DomainException REFUSED for a day that is over or too far, or for none; NOT_FOUND where a role is not there or the data are not
     *     the caller's; CONFLICT {@code grant-changed}
     */
    static Policy recertified(Policy policy, List<GrantRef> grants, LocalDate by, Predicate<String> isTheirs, LocalDate today) {
        if (grants.isEmpty()) {
            throw DomainException.refused("grants", "required", "Choose one grant at least.");
        }
        if (by == null || !by.isAfter(today) || by.isAfter(today.plus(LONGEST))) {
            throw DomainException.refused("by", "bad-date", "A day after today, within a year.");
        }
        var changed = policy;
        for (var ofRole : grants.stream().map(GrantRef::role).distinct().toList()) {
            var role = policy.role(ofRole).orElseThrow(DomainException::notFound);
            var all = new ArrayList<>(role.grants());
            for (String id : ids(grants, ofRole).toList()) {
                int entry = GrantId.find(role, id);
                if (!Owned.isTheirs(policy, role.grants().get(entry), isTheirs)) {
                    throw DomainException.notFound();
                }
                all.set(entry, role.grants().get(entry).recertifiedBy(by));
            }
            changed = changed.with(role.with(all));
        }
        return changed;
    }

    private static Stream<String> ids(List<GrantRef> grants, String role) {
        return grants.stream().filter(grant -> role.equals(grant.role())).map(GrantRef::grant).distinct();
    }
}
