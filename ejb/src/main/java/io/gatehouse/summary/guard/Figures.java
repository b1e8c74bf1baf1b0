package io.gatehouse.summary.guard;

import java.util.List;
import java.util.Optional;

/** Judges the numbers and units of a sentence against the evidence that it names. */
final class Figures {

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
        return said.before().length() > 2 && !said.percent()
                && grounds.stream().anyMatch(ground -> (" " + ground.bare() + " ").matches("(?s).*[^\\p{L}\\p{N}]" + java.util.regex.Pattern.quote(words) + "(?![\\p{L}\\p{N}]|[.,]\\d).*"));
    }

    private static boolean knows(Ground ground, String unit) {
        return ground.amounts().stream().anyMatch(amount -> unit.equals(amount.unit())) || java.util.regex.Pattern.compile("[^\\p{L}€$£¥°]+").splitAsStream(ground.bare())
                .anyMatch(word -> unit.equals(Units.of(word)));
    }

    private static Amount unitless(Amount said) {
        return new Amount(said.written(), said.value(), said.step(), said.percent(), null, said.before(), said.loose());
    }
}
