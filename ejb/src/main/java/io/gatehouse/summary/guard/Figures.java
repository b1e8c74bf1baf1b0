package io.gatehouse.summary.guard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the numbers and units of a sentence against the evidence that it names. */
final class Figures {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}€$£¥°]+");

    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final Map<String, Pattern> PERIODS = Map.of("3 month", Pattern.compile("quarter|quartal|\\bq[1-4]\\b"), "6 month", Pattern.compile("half(?:[- ]year)|halbjahr|\\bh[12]\\b"),
            "12 month", Pattern.compile("\\byear|jahr"), "7 day", Pattern.compile("week|woche"));

    private Figures() {
    }

    /** What is wrong with them, if anything is. */
    static Optional<Verdict.Removed> fault(Saying saying, List<Ground> grounds) {
        for (Amount said : saying.amounts()) {
            if (!stands(said, saying, grounds)) {
                boolean otherUnit = said.unit() != null && stands(unitless(said), saying, grounds);
                return Optional.of(new Verdict.Removed(otherUnit ? Reason.UNIT_NOT_FOUND : Reason.NUMBER_NOT_FOUND, said.written()));
            }
            if (said.unit() != null && !isPeriod(said, grounds) && grounds.stream().noneMatch(ground -> knows(ground, said.unit()))) {
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
                || Derivation.supports(said, facts) || isPeriod(said, grounds) || isEnumerated(said, saying, grounds);
    }

    /** "Three months earlier" is what a fact calls a quarter. */
    private static boolean isPeriod(Amount said, List<Ground> grounds) {
        return said.unit() != null && !said.percent() && PERIODS.getOrDefault(said.value().stripTrailingZeros().toPlainString() + " " + said.unit(), NEVER)
                .matcher(grounds.stream().map(Ground::bare).collect(java.util.stream.Collectors.joining(" "))).find();
    }

    /** "Two orders, at 8,847 and 912 USD": as many rows as other numbers of the sentence stand in. */
    private static boolean isEnumerated(Amount said, Saying saying, List<Ground> grounds) {
        if (said.unit() != null || said.percent() || said.value().compareTo(BigDecimal.ONE) <= 0) {
            return false;
        }
        var others = saying.amounts().stream().filter(amount -> amount != said).toList();
        return BigDecimal.valueOf(others.size()).compareTo(said.value()) == 0 && others.size() == grounds.stream().flatMap(ground -> ground.rows().stream())
                .filter(row -> others.stream().anyMatch(amount -> row.supports(amount, saying))).count()
                && others.stream().allMatch(amount -> grounds.stream().flatMap(ground -> ground.rows().stream()).anyMatch(row -> row.supports(amount, saying)));
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
