package io.gatehouse.access.use;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.Footprints;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Reason;
import io.gatehouse.access.Trace;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.RoleSpec;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which fields each grant of a role gives in a workflow, on some row at least if the claims are right: the enforcing decision
 * for somebody who has this role alone, with every row condition taken as met. Pure.
 */
public final class GivenFields {

    /** Stands for published reports where a dataset is named; the report is then the field. */
    public static final String PUBLISHED = Footprints.PUBLISHED;

    private final Map<Integer, SortedMap<String, SortedSet<String>>> byEntry = new TreeMap<>();
    private final List<Reason> reasons;

    private GivenFields(PolicySnapshot snapshot, String workflow, RoleSpec role, LocalDate today) {
        var open = role.with(role.grants().stream().map(GivenFields::opened).toList());
        var trace = new Trace.Heard();
        var decision = AccessRules.decide(Caller.of("*", List.of(role.key()), Map.of()), workflow,
                new PolicySnapshot(snapshot.version(), snapshot.policy().with(open), snapshot.catalog()), today, trace);
        if (decision instanceof Decision.Permit permit) {
            var entitlement = permit.entitlement();
            trace.reasons().stream().filter(reason -> reason.rule() == Reason.Rule.GIVES && entitlement.datasets().containsKey(reason.dataset())
                            && entitlement.datasets().get(reason.dataset()).fields().containsKey(reason.field()))
                    .forEach(reason -> add(reason.entry(), reason.dataset(), reason.field()));
            var valid = Through.published(List.of(role), permit.entitlement().workflow(), snapshot, today);
            for (int entry = 0; entry < role.grants().size(); entry++) {
                if (valid.contains(role.grants().get(entry)) && role.grants().get(entry) instanceof Grant.OfReports reports) {
                    for (String key : reports.reports()) {
                        if (entitlement.publishedReports().contains(key)) {
                            add(entry, PUBLISHED, key);
                        }
                    }
                }
            }
        }
        reasons = List.copyOf(trace.reasons());
    }

    /** @param role as it stands in the policy, or as it would */
    public static GivenFields of(PolicySnapshot snapshot, String workflow, RoleSpec role, LocalDate today) {
        return new GivenFields(snapshot, workflow, role, today);
    }

    /** What the grant at that place gives, by dataset; empty where it gives nothing. */
    public SortedMap<String, SortedSet<String>> of(int entry) {
        return Collections.unmodifiableSortedMap(byEntry.getOrDefault(entry, Collections.emptySortedMap()));
    }

    /**
     * Why the grant at that place gives nothing of a dataset, or not all of it: codes of rules, in the order of the decision.
     *
     * @param covers the fields that the grant is about
     */
    public List<String> kept(int entry, String dataset, Predicate<String> covers) {
        return reasons.stream().filter(reason -> reason.rule() != Reason.Rule.GIVES && reason.rule() != Reason.Rule.FIELD_NOT_GRANTED)
                .filter(reason -> reason.dataset() == null || reason.dataset().equals(dataset) && (reason.field() == null || covers.test(reason.field()))
                        && (reason.entry() == null || reason.rule() == Reason.Rule.DENIED || reason.entry() == entry))
                .map(reason -> reason.rule().code()).distinct().toList();
    }

    private void add(int entry, String dataset, String field) {
        byEntry.computeIfAbsent(entry, e -> new TreeMap<>()).computeIfAbsent(dataset, d -> new TreeSet<>()).add(field);
    }

    private static Grant opened(Grant grant) {
        return grant instanceof Grant.OfDatasets of ? of.on(new Grant.RowRule.All()) : grant;
    }
}
