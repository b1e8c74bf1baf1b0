package io.gatehouse.access.use;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Admission;
import io.gatehouse.access.Footprints;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Reason;
import io.gatehouse.access.Trace;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.shared.FieldRef;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Through which of their roles a caller sees each field: the enforcing decision, listened to. For many threads. */
final class Through {

    private static final int MOST = 1_000;

    private final Map<FieldRef, SortedSet<String>> roles;
    private final Map<Set<FieldRef>, LocalDate> noted = new ConcurrentHashMap<>();

    private Through(Map<FieldRef, SortedSet<String>> roles) {
        this.roles = roles;
    }

    static Through of(Admission admission, LocalDate today) {
        var roles = new HashMap<FieldRef, SortedSet<String>>();
        var trace = new Trace.Heard();
        var snapshot = admission.snapshot();
        AccessRules.decide(admission.caller(), admission.workflow().key(), snapshot, today, trace);
        trace.reasons().stream().filter(reason -> reason.rule() == Reason.Rule.GIVES).forEach(reason -> {
            add(roles, reason.dataset(), reason.field(), reason.role());
            add(roles, reason.dataset(), Footprints.ROWS, reason.role());
        });
        for (RoleSpec role : snapshot.policy().roles()) {
            if (admission.caller().hasRole(role.key())) {
                published(List.of(role), admission.workflow().key(), snapshot, today).forEach(grant -> grant.reports().stream()
                        .filter(admission.entitlement().publishedReports()::contains)
                        .forEach(report -> add(roles, GivenFields.PUBLISHED, report, role.key())));
            }
        }
        return new Through(roles);
    }

    /** Grants of published reports that are valid in the workflow. */
    static List<Grant.OfReports> published(List<RoleSpec> roles, String workflow, PolicySnapshot snapshot, LocalDate today) {
        return snapshot.policy().workflow(workflow).map(spec -> roles.stream().flatMap(role -> role.grants().stream())
                .filter(Grant.OfReports.class::isInstance).map(Grant.OfReports.class::cast)
                .filter(grant -> AccessRules.isGood(grant, spec, today)).toList()).orElse(List.of());
    }

    /** None where the caller does not see it. */
    SortedSet<String> roles(FieldRef field) {
        return roles.getOrDefault(field, Collections.emptySortedSet());
    }

    /** Whether it is known that the use of exactly these fields is noted on that day. */
    boolean isNoted(Set<FieldRef> fields, LocalDate day) {
        return day.equals(noted.get(fields));
    }

    /** To be told only of what others have committed: what is noted in a transaction may still be undone. */
    void noted(Set<FieldRef> fields, LocalDate day) {
        if (noted.size() < MOST) {
            noted.put(fields, day);
        }
    }

    private static void add(Map<FieldRef, SortedSet<String>> roles, String dataset, String field, String role) {
        roles.computeIfAbsent(new FieldRef(dataset, field), f -> new TreeSet<>()).add(role);
    }
}
