package io.gatehouse.pseudonym;

import java.util.List;
import java.util.Set;

/** The search for names in one sentence. */
final class NameSearch {

    private static final Set<String> NOMINAL = Set.of("PROPN", "NOUN", "X", "ADJ");

    private final List<Word> sentence;
    private final Tagger tagger;
    private final boolean lowerCase;
    private final boolean asked;
    private final boolean shouted;
    private final boolean prose;
    private final boolean said;
    private String[] tags;

    /**
     * @param lowerCase whether the text has no capitals, so that they tell nothing
     * @param asked     whether the sentence before asked for a name
     */
    NameSearch(List<Word> sentence, Tagger tagger, boolean lowerCase, boolean asked) {
        this.sentence = sentence;
        this.tagger = tagger;
        this.lowerCase = lowerCase;
        this.asked = asked;
        this.shouted = sentence.stream().filter(Word::isLetters).allMatch(word -> word.text().equals(word.text().toUpperCase(java.util.Locale.ROOT)));
        long small = sentence.stream().filter(word -> WordLists.NOT_NAMES.contains(word.lower())).count();
        this.prose = small >= 2;
        this.said = small >= 1 || prose;
    }

    void addTo(List<Found> found) {
        for (int at = 0; at < sentence.size(); ) {
            int end = isNameWord(at) ? runEnd(at) : at + 1;
            if (isNameWord(at)) {
                decide(at, end, found);
            } else if (isLowerCaseName(at)) {
                end = lowerCaseEnd(at);
                found.add(piece(at, end, EntityKind.PERSON));
            }
            at = end;
        }
    }

    /** A capitalised word of open class. */
    private boolean isNameWord(int at) {
        var word = sentence.get(at);
        return word.isLetters() && word.isCapital() && !word.isAbbreviation() && !WordLists.NOT_NAMES.contains(word.lower()) && !isTitle(at);
    }

    private boolean isLowerCaseName(int at) {
        var word = sentence.get(at);
        if (!word.isLetters() || word.text().length() <= 2 || WordLists.NOT_NAMES.contains(word.text())) {
            return false;
        }
        return isTitle(at - 1) || isTitle(at - 2) && is(at - 1, ".")
                || lowerCase && (isIntroduced(at) || isGiven(at) && !isOrdinary(at) && (prose || at == 0));
    }

    /** After a given name in small letters, what can be the rest of the name: an initial, a surname. */
    private int lowerCaseEnd(int given) {
        int at = given + 1;
        if (is(at + 1, ".") && sentence.get(at).text().length() == 1) {
            at += 2;
        }
        boolean follows = at < sentence.size() && sentence.get(at).isLetters() && sentence.get(at).text().length() > 2
                && !WordLists.NOT_NAMES.contains(sentence.get(at).text()) && (NameLists.ALL.isSurname(lower(at)) || !isOrdinary(at));
        return follows ? at + 1 : given + 1;
    }

    private boolean isTitle(int at) {
        return at >= 0 && WordLists.TITLES.contains(sentence.get(at).lower());
    }

    /** The end of capitalised words that stand together, with initials and particles between them. */
    private int runEnd(int begin) {
        int end = begin + 1;
        while (end < sentence.size()) {
            int next = end;
            if (is(next, ".") && sentence.get(next - 1).isInitial()) {
                next++;
            }
            while (next < sentence.size() && WordLists.PARTICLES.contains(sentence.get(next).text()) && next - end < 3) {
                next++;
            }
            if (next >= sentence.size() || !isNameWord(next) && !sentence.get(next).isInitial()) {
                return end;
            }
            end = next + 1;
        }
        return end;
    }

    private boolean is(int at, String text) {
        return at >= 0 && at < sentence.size() && sentence.get(at).text().equals(text);
    }

    private String lower(int at) {
        return at >= 0 && at < sentence.size() ? sentence.get(at).lower() : "";
    }

    private void decide(int begin, int end, List<Found> found) {
        if (isTitle(begin - 1) || is(begin - 1, ".") && isTitle(begin - 2)) {
            found.add(piece(begin, end, EntityKind.PERSON));
        } else if (any(begin, end, WordLists.ORGANIZATIONS)) {
            found.add(piece(begin, end, EntityKind.ORGANIZATION));
        } else if (!isCountry(begin, end)) {
            person(begin, end, found);
        }
    }

    private boolean any(int begin, int end, Set<String> words) {
        return sentence.subList(Math.max(0, begin), end).stream().anyMatch(word -> words.contains(word.lower()));
    }

    private boolean isCountry(int begin, int end) {
        return WordLists.COUNTRIES.contains(String.join(" ", sentence.subList(begin, end).stream().map(Word::lower).toList()));
    }

    private boolean isPlace(int begin) {
        var before = lower(begin - 1);
        return WordLists.PLACE_WORDS.contains(before)
                || Set.of("to", "from", "at").contains(before) && any(begin - 4, begin, WordLists.MOTION_WORDS);
    }

    private void person(int runBegin, int runEnd, List<Found> found) {
        int begin = runBegin;
        int end = runEnd;
        while (begin < end && isNoBeginning(runBegin, begin, end)) {
            begin++;
        }
        while (end > begin && isOrdinary(end - 1) && !(end - begin > 1 && (isGiven(end - 2) || sentence.get(end - 2).isInitial()))) {
            end--;
        }
        if (begin == end) {
            singleOrdinary(runBegin, runEnd, found);
        } else {
            unordinary(begin, end, found);
        }
    }

    /** An ordinary word, unless it is a given name before a surname; and what links it to a name. */
    private boolean isNoBeginning(int runBegin, int at, int end) {
        if (at > runBegin && WordLists.PARTICLES.contains(sentence.get(at).text())) {
            return true;
        }
        return isOrdinary(at) && !(at + 1 < end && isGiven(at) && NameLists.ALL.isSurname(lower(at + 1)));
    }

    private boolean isOrdinary(int at) {
        return NameLists.ALL.isOrdinary(lower(at));
    }

    private boolean isGiven(int at) {
        return NameLists.ALL.isGiven(lower(at));
    }

    /** Mark, Rose or Bill: a name only where the sentence says so. */
    private void singleOrdinary(int begin, int end, List<Found> found) {
        if (end - begin == 1 && (isIntroduced(begin) || prose && isGiven(begin) && tag(begin).equals("PROPN") && !shouted && !isPlace(begin))) {
            found.add(piece(begin, end, EntityKind.PERSON));
        }
    }

    private void unordinary(int begin, int end, List<Found> found) {
        int given = begin;
        while (given < end && !isGiven(given)) {
            given++;
        }
        if (isFullName(begin, given, end)) {
            found.add(piece(given < end ? given : begin, end, EntityKind.PERSON));
        } else if (isIntroduced(begin)) {
            found.add(piece(begin, end, EntityKind.PERSON));
        } else if (!shouted && !isPlace(begin) && !is(begin - 1, "/") && !is(end, "/")) {
            bySentence(begin, end, given < end, found);
        }
    }

    /** A given name and what follows it, or names with an initial between them. */
    private boolean isFullName(int begin, int given, int end) {
        if (end - given < 2) {
            return end - begin > 2 && hasInitial(begin, end);
        }
        boolean apart = given == begin && (begin == 0 || !sentence.get(begin - 1).isLetters()) && end - begin <= 5;
        return shouted ? apart && NameLists.ALL.isSurname(lower(end - 1)) : prose || apart;
    }

    private boolean hasInitial(int begin, int end) {
        return !shouted && sentence.subList(begin + 1, end - 1).stream().anyMatch(Word::isInitial);
    }

    private boolean isIntroduced(int begin) {
        return asked && begin == 0 || any(begin - 1, begin, WordLists.INTRODUCTIONS) || (is(begin - 1, ":") || lower(begin - 1).equals("is") || lower(begin - 1).equals("me"))
                && any(begin - 2, begin - 1, WordLists.INTRODUCTIONS);
    }

    /** What only the sentence tells: a known name by itself, or words that no list knows. */
    private void bySentence(int begin, int end, boolean listed, List<Found> found) {
        boolean marked = listed && (is(end, ":") || is(end, ",") || is(begin - 1, ","));
        if (marked || (listed ? said : prose) && isProper(begin, end, listed)) {
            found.add(piece(begin, end, EntityKind.PERSON));
        }
    }

    private boolean isProper(int begin, int end, boolean listed) {
        int proper = 0;
        for (int at = begin; at < end; at++) {
            proper += tag(at).equals("PROPN") ? 1 : 0;
        }
        if (begin > 0 && tagger == Tagger.ENGLISH) {
            return true;
        }
        return listed && begin > 0 ? NOMINAL.contains(tag(begin)) || proper > 0 : 2 * proper >= end - begin;
    }

    private String tag(int at) {
        if (tags == null) {
            tags = tagger.tags(sentence);
        }
        return tags[at];
    }

    private Found piece(int begin, int end, EntityKind kind) {
        return new Found(sentence.get(begin).start(), sentence.get(end - 1).end(), kind);
    }
}
