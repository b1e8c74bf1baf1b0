package io.gatehouse.pseudonym;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of persons and organisations in running text: capitalised words that are no ordinary ones in their sentence.
 * A title makes a person, a legal form an organisation; a country, or a place by the words before it, neither. In
 * doubt it is a person: a name that is hidden needlessly costs less than one that is told.
 */
final class NameRule implements Rule {

    private static final Set<String> GERMAN = Set.of("der", "die", "das", "und", "ist", "von", "mit", "für", "nicht", "ein", "eine", "dem", "den", "im", "wegen", "bei", "zu", "am", "hat", "wurde", "auf");

    @Override
    public List<Found> find(String text) {
        var found = new ArrayList<Found>();
        boolean lowerCase = text.equals(text.toLowerCase(Locale.ROOT));
        boolean asked = false;
        for (var sentence : Sentences.of(text)) {
            new NameSearch(sentence, tagger(sentence), lowerCase, asked).addTo(found);
            asked = sentence.size() > 1 && sentence.getLast().text().equals("?") && WordLists.INTRODUCTIONS.contains(sentence.get(sentence.size() - 2).lower());
        }
        return found;
    }

    private static Tagger tagger(List<Word> sentence) {
        long german = sentence.stream().filter(word -> GERMAN.contains(word.lower())).count();
        return german >= 2 || german == 1 && sentence.size() < 12 ? Tagger.GERMAN : Tagger.ENGLISH;
    }
}
