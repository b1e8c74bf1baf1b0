package io.gatehouse.summary.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the numbers and units of a sentence against the evidence that it names. */
final class Figures {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}€$£¥°]+");

    private Figures() {
    }

    /** What is wrong with them, if anything is. */
    static Optional<Verdict.Removed> fault(Saying saying, List<Ground> grounds) {
        for (Amount said : saying.amounts()) {
            if (!stands(said, saying, grounds)) {
                boolean otherUnit = said.unit() != null && stands(unitless(said), saying, grounds);
                return Optional.of(new Verdict.Removed(otherUnit ? Reason.UNIT_NOT_FOUND : Reason.NUMBER_NOT_FOUND, said.written()));
            }
            if (said.unit() != null && grounds.stream().noneMatch(ground -> knows(ground, said.unit()))) {
                return Optional.of(new Verdict.Removed(Reason.UNIT_NOT_FOUND, said.unit()));
            }
        }
        return Optional.empty();
    }

    private static boolean stands(Amount said, Saying saying, List<Ground> grounds) {
        var facts = grounds.stream().filter(Ground::isFact).map(Ground::amounts).toList();
        return facts.stream().flatMap(List::stream).anyMatch(number -> said.tells(number) && said.agrees(number))
                || isNamed(said, grounds)
                || grounds.stream().flatMap(ground -> ground.rows().stream()).anyMatch(row -> row.supports(said, saying))
                || Derivation.supports(said, facts);
    }

    /** "Line 4" stands where these words stand together. */
    private static boolean isNamed(Amount said, List<Ground> grounds) {
        var words = said.before() + " " + said.written();
        return said.before().length() > 2 && !said.percent() && grounds.stream().anyMatch(ground -> standsAlone(ground.bare(), words));
    }

    private static boolean standsAlone(String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean more = end < text.length() && (Character.isLetterOrDigit(text.charAt(end))
                    || end + 1 < text.length() && ".,".indexOf(text.charAt(end)) >= 0 && Character.isDigit(text.charAt(end + 1)));
            if (!more && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean knows(Ground ground, String unit) {
        return ground.amounts().stream().anyMatch(amount -> unit.equals(amount.unit())) || NO_WORD.splitAsStream(ground.bare())
                .anyMatch(word -> unit.equals(Units.of(word)));
    }

    private static Amount unitless(Amount said) {
        return new Amount(said.written(), said.value(), said.step(), said.percent(), null, said.before(), said.loose());
    }
}
