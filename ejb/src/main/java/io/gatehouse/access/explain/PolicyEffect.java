package io.gatehouse.access.explain;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Footprints;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.directory.Member;
import io.gatehouse.identity.directory.Person;
import io.gatehouse.shared.FieldRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Compares what people see under two policies, on the same data and the same day. Pure. */
public final class PolicyEffect {

    private enum Kind { LOSES, GAINS, LESS, MORE, DIFFERENTLY }

    private final PolicySnapshot before;
    private final PolicySnapshot after;
    private final LocalDate today;
    private final SortedSet<String> workflows = new TreeSet<>();
    private final TreeMap<FieldRef, EnumMap<Kind, SortedSet<String>>> found = new TreeMap<>();

    private PolicyEffect(PolicySnapshot before, PolicySnapshot after, LocalDate today) {
        this.before = before;
        this.after = after;
        this.today = today;
        Stream.of(before, after).forEach(each -> each.policy().workflows().forEach(workflow -> workflows.add(workflow.key())));
    }

    /** The effects, by dataset; none where nobody sees anything else. */
    public static List<Effect> between(PolicySnapshot before, PolicySnapshot after, Collection<Member> members, LocalDate today) {
        return within(before, after, members, today, () -> false).effects();
    }

    /**
     * The effects as far as there is time: people who are alike are compared together, and no further ones once the time is up.
     *
     * @param timeUp asked before each group of people
     */
    public static EffectOnPeople within(PolicySnapshot before, PolicySnapshot after, Collection<Member> members, LocalDate today,
                                        BooleanSupplier timeUp) {
        var effect = new PolicyEffect(before, after, today);
        var groups = Alike.of(members, before.policy(), after.policy());
        int compared = 0;
        int people = 0;
        for (var group : groups.entrySet()) {
            people += group.getValue().size();
            if (!timeUp.getAsBoolean()) {
                compared += group.getValue().size();
                effect.compare(group.getKey(), group.getValue());
            }
        }
        return new EffectOnPeople(effect.grouped(), compared, people);
    }

    private void compare(Caller caller, List<Person> people) {
        var was = entitlements(caller, before);
        var is = entitlements(caller, after);
        if (fingerprints(was).equals(fingerprints(is))) {
            return;
        }
        compare(was, is, people);
    }

    private Map<String, Optional<Entitlement>> entitlements(Caller caller, PolicySnapshot snapshot) {
        var all = new TreeMap<String, Optional<Entitlement>>();
        workflows.forEach(workflow -> all.put(workflow, Alike.entitlement(caller, workflow, snapshot, today)));
        return all;
    }

    private static Map<String, String> fingerprints(Map<String, Optional<Entitlement>> entitlements) {
        var all = new TreeMap<String, String>();
        entitlements.forEach((workflow, entitlement) -> entitlement.ifPresent(e -> all.put(workflow, e.fingerprint())));
        return all;
    }

    private void compare(Map<String, Optional<Entitlement>> earlier, Map<String, Optional<Entitlement>> later, List<Person> people) {
        var kinds = new TreeMap<FieldRef, EnumSet<Sight>>();
        for (String workflow : workflows) {
            var was = earlier.get(workflow);
            var is = later.get(workflow);
            Stream.of(was, is).flatMap(Optional::stream).flatMap(PolicyEffect::fields).distinct().forEach(field -> {
                boolean before = was.filter(e -> exists(e, field)).isPresent();
                boolean after = is.filter(e -> exists(e, field)).isPresent();
                boolean same = before && after && seen(was.get(), field).equals(seen(is.get(), field));
                note(kinds.computeIfAbsent(field, f -> EnumSet.noneOf(Sight.class)), before, after, same || covers(is, was, field), same || covers(was, is, field));
            });
        }
        kinds.forEach((field, sight) -> kind(sight).ifPresent(kind -> people.forEach(person -> found
                .computeIfAbsent(field, f -> new EnumMap<>(Kind.class)).computeIfAbsent(kind, k -> new TreeSet<>()).add(person.name()))));
    }

    /** What is true of a person's sight of a field: seen somewhere before, after; and in some workflow less, more. */
    private enum Sight { BEFORE, AFTER, LESS, MORE }

    private static void note(EnumSet<Sight> sight, boolean was, boolean is, boolean keeps, boolean grows) {
        if (was) {
            sight.add(Sight.BEFORE);
        }
        if (is) {
            sight.add(Sight.AFTER);
        }
        if (was && !keeps) {
            sight.add(Sight.LESS);
        }
        if (is && !grows) {
            sight.add(Sight.MORE);
        }
    }

    private static Optional<Kind> kind(EnumSet<Sight> sight) {
        if (!sight.contains(Sight.AFTER)) {
            return Optional.of(Kind.LOSES);
        }
        if (!sight.contains(Sight.BEFORE)) {
            return Optional.of(Kind.GAINS);
        }
        boolean less = sight.contains(Sight.LESS);
        boolean more = sight.contains(Sight.MORE);
        return less ? Optional.of(more ? Kind.DIFFERENTLY : Kind.LESS) : more ? Optional.of(Kind.MORE) : Optional.empty();
    }

    private static Stream<FieldRef> fields(Entitlement entitlement) {
        return Stream.concat(entitlement.publishedReports().stream().map(report -> new FieldRef(Effect.PUBLISHED, report)),
                entitlement.datasets().values().stream().flatMap(dataset ->
                        dataset.fields().keySet().stream().map(field -> new FieldRef(dataset.key(), field))));
    }

    /** How a field that exists is seen: the same for equal ways, which need no further proof. */
    private static List<Entitlement.Allowance> seen(Entitlement entitlement, FieldRef field) {
        return field.dataset().equals(Effect.PUBLISHED) ? List.of() : entitlement.datasets().get(field.dataset()).fields().get(field.field()).allowances();
    }

    /** Whether the one shows all that the other shows of the field, as clearly. */
    private static boolean covers(Optional<Entitlement> one, Optional<Entitlement> other, FieldRef field) {
        return other.filter(e -> exists(e, field)).isPresent() && one.filter(e -> exists(e, field)).isPresent()
                && (field.dataset().equals(Effect.PUBLISHED) || Footprints.covers(one.get(), Footprints.of(other.get(), List.of(field))));
    }

    private static boolean exists(Entitlement entitlement, FieldRef field) {
        return field.dataset().equals(Effect.PUBLISHED) ? entitlement.publishedReports().contains(field.field())
                : Optional.ofNullable(entitlement.datasets().get(field.dataset())).map(d -> d.fields().containsKey(field.field())).orElse(false);
    }

    /** Fields of one dataset with the same effect stand together. */
    private List<Effect> grouped() {
        var groups = new LinkedHashMap<Map.Entry<String, EnumMap<Kind, SortedSet<String>>>, SortedSet<String>>();
        found.forEach((field, kinds) -> groups.computeIfAbsent(Map.entry(field.dataset(), kinds), k -> new TreeSet<>()).add(field.field()));
        return groups.entrySet().stream().map(group -> new Effect(group.getKey().getKey(), List.copyOf(group.getValue()),
                names(group, Kind.LOSES), names(group, Kind.GAINS), names(group, Kind.LESS), names(group, Kind.MORE), names(group, Kind.DIFFERENTLY))).toList();
    }

    private static List<String> names(Map.Entry<Map.Entry<String, EnumMap<Kind, SortedSet<String>>>, SortedSet<String>> group, Kind kind) {
        return List.copyOf(group.getKey().getValue().getOrDefault(kind, new TreeSet<>()));
    }
}
