package io.gatehouse.access.inference;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.shared.FieldRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whom a computation helps to a field that they may not see. Pure; what a role sees is asked of the rule that enforces. A role
 * is taken with every claim: a column that it sees in full on some rows counts as seen.
 */
final class InferenceRules {

    /** A claim must convert to the type of its column, which is not known here: one of these does. */
    private static final List<String> CLAIM_VALUES = List.of("0", "2000-01-01", "true");

    private final PolicySnapshot snapshot;
    private final LocalDate today;

    InferenceRules(PolicySnapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.today = today;
    }

    /** What the policy says itself: each derived field can be computed from what it is derived from. */
    static List<Candidate> declared(Policy policy) {
        var declared = new ArrayList<Candidate>();
        for (DatasetSpec dataset : policy.datasets()) {
            dataset.fields().forEach((name, field) -> {
                if (!field.derivedFrom().isEmpty()) {
                    var columns = field.derivedFrom().stream().map(c -> new FieldRef(dataset.key(), c)).collect(Collectors.toCollection(TreeSet::new));
                    declared.add(new Candidate(new FieldRef(dataset.key(), name), columns, Candidate.Kind.DECLARED,
                            String.join(", ", field.derivedFrom()), 1, 1));
                }
            });
        }
        return declared;
    }

    /** By role in the policy's order, then workflow, then what was found. */
    List<Finding> findings(List<Candidate> candidates) {
        var findings = new ArrayList<Finding>();
        snapshot.policy().roles().forEach(role -> findings.addAll(of(role, candidates)));
        return findings;
    }

    private List<Finding> of(RoleSpec role, List<Candidate> candidates) {
        var seen = new LinkedHashMap<String, Set<FieldRef>>();
        snapshot.policy().workflows().stream().filter(w -> w.roles().contains(role.key()))
                .forEach(w -> seen.put(w.key(), seen(role, w.key(), snapshot)));
        var together = new HashSet<FieldRef>();
        seen.values().forEach(together::addAll);
        var findings = new ArrayList<Finding>();
        for (Candidate candidate : candidates) {
            var helped = seen.entrySet().stream().filter(w -> helps(candidate, w.getValue())).map(Map.Entry::getKey).toList();
            helped.forEach(workflow -> findings.add(finding(role, workflow, candidate, seen.keySet())));
            if (helped.isEmpty() && helps(candidate, together)) {
                findings.add(finding(role, null, candidate, seen.keySet()));
            }
        }
        return findings;
    }

    private static boolean helps(Candidate candidate, Set<FieldRef> seen) {
        return !seen.contains(candidate.target()) && seen.containsAll(candidate.columns());
    }

    private Finding finding(RoleSpec role, String workflow, Candidate candidate, Set<String> workflows) {
        var asked = workflow == null ? workflows : Set.of(workflow);
        var grants = IntStream.range(0, role.grants().size()).filter(i -> asked.stream().anyMatch(w -> shows(role, i, w, candidate)))
                .mapToObj(i -> i + 1).toList();
        return new Finding(role.key(), workflow, candidate.target(), candidate.kind(), candidate.expression(), List.copyOf(candidate.columns()),
                Share.of(candidate.fits()), Share.of(candidate.reached()), grants);
    }

    /** Whether this grant alone shows one of the columns. */
    private boolean shows(RoleSpec role, int grant, String workflow, Candidate candidate) {
        var alone = new RoleSpec(role.key(), role.title(), role.clearance(), List.of(role.grants().get(grant)), role.denials());
        return seen(role, workflow, new PolicySnapshot(snapshot.version(), with(alone), snapshot.catalog())).stream().anyMatch(candidate.columns()::contains);
    }

    private Policy with(RoleSpec alone) {
        var p = snapshot.policy();
        return new Policy(p.attributes(), p.controls(), p.sources(), p.datasets(), p.reports(),
                p.roles().stream().map(r -> r.key().equals(alone.key()) ? alone : r).toList(), p.workflows(), p.compilations(), p.vendors(), p.systems());
    }

    /** Fields that somebody with this role alone sees in full, on some rows at least. */
    private Set<FieldRef> seen(RoleSpec role, String workflow, PolicySnapshot under) {
        var seen = new HashSet<FieldRef>();
        for (String value : CLAIM_VALUES) {
            var claims = under.policy().attributes().stream().collect(Collectors.toMap(claim -> claim, claim -> List.of(value)));
            if (AccessRules.decide(Caller.of("role:" + role.key(), Set.of(role.key()), claims), workflow, under, today) instanceof Decision.Permit permit) {
                permit.entitlement().datasets().values().forEach(d -> d.fields().values().stream()
                        .filter(f -> f.allowances().stream().anyMatch(Entitlement.Allowance::isFull)).forEach(f -> seen.add(new FieldRef(d.key(), f.name()))));
            }
        }
        return seen;
    }
}
