package io.gatehouse.pseudonym;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Recognises what a text names: every known name as a whole word, and by rules what no list knows. Immutable; may be
 * used by several threads. Finds at most once what overlaps: pieces that overlap are joined.
 */
public final class Recogniser {

    private final List<Rule> rules;

    private Recogniser(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** With names from datasets that the caller may see. Of two kinds for one name, the first counts. */
    public static Recogniser of(Collection<KnownName> known) {
        var rules = new ArrayList<Rule>();
        rules.add(new NameIndex(known));
        rules.addAll(Patterns.rules());
        rules.addAll(NumberRules.rules());
        rules.add(new NameRule());
        rules.add(new PhoneRule());
        rules.add(new AddressRule());
        rules.addAll(DateRules.rules());
        return new Recogniser(rules);
    }

    /** What a text names, of every kind, in the order of the text, none overlapping another. */
    public List<Found> find(String text) {
        return Pieces.joined(candidates(text));
    }

    /** As {@link #find(String)}, but what is not of these kinds hides nothing and joins nothing. */
    public List<Found> find(String text, Set<EntityKind> kinds) {
        return Pieces.joined(candidates(text).stream().filter(found -> kinds.contains(found.kind())).toList());
    }

    private List<Found> candidates(String text) {
        Objects.requireNonNull(text);
        var found = new ArrayList<Found>();
        rules.forEach(rule -> found.addAll(rule.find(text)));
        return found;
    }
}
