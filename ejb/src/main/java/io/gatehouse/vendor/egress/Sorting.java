package io.gatehouse.vendor.egress;

import io.gatehouse.access.Compilations;
import io.gatehouse.policy.Policy;
import io.gatehouse.pseudonym.EntityKind;
import io.gatehouse.shared.Label;
import io.gatehouse.vendor.Terms;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a vendor's terms do to pieces of evidence, taken one after the other: a later piece is left out where together with
 * those before it the terms would be exceeded, by the compilation rules too. Data on which a vendor trains are public.
 */
final class Sorting {

    private final Policy policy;
    private final Function<Label, Boolean> ladder;
    private final Terms terms;
    private final Label plain;
    private final Label replaced;
    private final Map<Integer, Treatment> treatments = new TreeMap<>();
    private Label label = Label.BOTTOM;
    private Label all = Label.BOTTOM;
    private boolean asked;

    Sorting(Policy policy, Function<Label, Boolean> ladder, Terms terms) {
        this.policy = policy;
        this.ladder = ladder;
        this.terms = terms;
        this.plain = terms.plain();
        this.replaced = terms.pseudonymised() == null ? null : plain.join(terms.pseudonymised());
    }

    private Sorting(Sorting other) {
        this(other.policy, other.ladder, other.terms);
        treatments.putAll(other.treatments);
        all = other.all;
        asked = other.asked;
        label = other.all;
    }

    /** The question comes last: it takes no evidence's place. */
    void add(Collection<Item> items) {
        items.stream().filter(item -> !item.isQuestion()).forEach(this::add);
        items.stream().filter(Item::isQuestion).forEach(this::ask);
    }

    private void ask(Item question) {
        var evidence = all;
        add(question);
        asked = may(all);
        all = asked ? all : evidence;
    }

    private void add(Item item) {
        all = compiled(all.join(item.label()));
        var together = compiled(label.join(item.label()));
        var treatment = !may(together) ? Treatment.LEAVE_OUT
                : item.label().isWithin(plain) && together.isWithin(replaced != null && has(Treatment.PSEUDONYMISE) ? replaced : plain)
                ? Treatment.SEND
                : replaced != null && together.isWithin(replaced) ? Treatment.PSEUDONYMISE : Treatment.LEAVE_OUT;
        treatments.put(item.number(), treatment);
        label = treatment == Treatment.LEAVE_OUT ? label : together;
    }

    private boolean may(Label together) {
        return ladder.apply(together) && (!terms.training() || together.isWithin(Label.BOTTOM));
    }

    private boolean has(Treatment treatment) {
        return treatments.containsValue(treatment);
    }

    private Label compiled(Label joined) {
        return Compilations.label(policy, joined);
    }

    /** All of the evidence, where two people have released what the terms do not allow: replaced what can be. */
    Sorting released() {
        var released = new Sorting(this);
        released.treatments.replaceAll((number, treatment) -> treatment != Treatment.LEAVE_OUT || number == Item.QUESTION && !asked
                ? treatment : Treatment.PSEUDONYMISE);
        return released;
    }

    /** Whether people may release the rest: not where the ladder names no vendor, nor where the vendor trains on it. */
    boolean isReleasable() {
        return may(all);
    }

    boolean isWhole() {
        return evidence().anyMatch(treatment -> true) && evidence().noneMatch(treatment -> treatment == Treatment.LEAVE_OUT);
    }

    boolean isEmpty() {
        return evidence().allMatch(treatment -> treatment == Treatment.LEAVE_OUT);
    }

    /** What is done with evidence; a question that must stay here keeps nobody from being asked. */
    private Stream<Treatment> evidence() {
        return treatments.entrySet().stream().filter(item -> item.getKey() != Item.QUESTION).map(Map.Entry::getValue);
    }

    /** What names are replaced in what is sent. */
    Set<EntityKind> replaced() {
        return has(Treatment.PSEUDONYMISE) ? EntityKind.confidential()
                : terms.plain().categories().contains("personal-data") ? Set.of() : EntityKind.personal();
    }

    /** Of what is sent, together. */
    Label label() {
        return label;
    }

    Map<Integer, Treatment> treatments() {
        return treatments;
    }
}
