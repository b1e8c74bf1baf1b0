package io.gatehouse.pseudonym;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises what a text names: every known name as a whole word, and by rules what no list knows. Immutable; may be
 * used by several threads. Finds at most once what overlaps: pieces that overlap are joined.
 */
public final class Recogniser {

    private static final Rule BY_SHAPE = new Remembered(rules());

    private final List<Rule> rules;

    private Recogniser(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * With names from datasets that the caller may see. Of two kinds for one name, the first counts. Takes time with
     * the number of names: worth keeping for as long as the caller sees the same.
     */
    public static Recogniser of(Collection<KnownName> known) {
        return of(known, List.of());
    }

    /**
     * As {@link #of(Collection)}, for texts in which the words of these titles (of reports, datasets, fields, plants)
     * are ordinary ones: no person or organisation is recognised of them alone, unless it is a known name.
     */
    public static Recogniser of(Collection<KnownName> known, Collection<String> titles) {
        var ordinary = titles.stream().flatMap(title -> Word.of(title).stream()).map(Word::lower).collect(Collectors.toUnmodifiableSet());
        return new Recogniser(List.of(new NameIndex(known), text -> byShape(text, ordinary)));
    }

    /** Reads models and lists of names, seconds of work, so that the first caller need not wait for it. */
    public static void warmUp() {
        BY_SHAPE.find("Mrs. Smith told him so.");
        BY_SHAPE.find("Die Pumpe ist von der Firma und nicht von Herrn Schmidt.");
    }

    /** Of these names alone, for asking whether a text holds one of them. */
    public static Recogniser ofNamesAlone(Collection<KnownName> known) {
        return new Recogniser(List.of(new NameIndex(known)));
    }

    private static List<Found> byShape(String text, Set<String> ordinary) {
        return BY_SHAPE.find(text).stream().filter(found -> !isName(found) || !Word.of(text.substring(found.start(), found.end())).stream()
                .allMatch(word -> ordinary.contains(word.lower()))).toList();
    }

    private static boolean isName(Found found) {
        return found.kind() == EntityKind.PERSON || found.kind() == EntityKind.ORGANIZATION;
    }

    private static List<Rule> rules() {
        return Stream.of(Patterns.rules(), NumberRules.rules(), DateRules.rules(),
                List.of(new PhoneRule(), new AddressRule(), new NameRule())).flatMap(List::stream).toList();
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
