package io.gatehouse.summary.guard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges words that claim more than a number does: how many times as much it is. */
final class Claims {

    private static final List<Factor> FACTORS = List.of(
            new Factor(2, words("doubl(?:e|es|ed|ing)(?!-digit)|twofold|twice|verdoppel\\p{L}*|doppelt?(?:e|en|er)?")),
            new Factor(2, words("halv(?:e|es|ed|ing)|halbier\\p{L}*")),
            new Factor(3, words("tripl(?:e|es|ed|ing)|threefold|thrice|verdreifach\\p{L}*|dreifach\\p{L}*|dreimal")),
            new Factor(4, words("quadrupl(?:e|es|ed|ing)|fourfold|vervierfach\\p{L}*|vierfach\\p{L}*|viermal")));
    private static final Pattern TWICE = words("twice");
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    private record Factor(int times, Pattern words) {
    }

    private Claims() {
    }

    /** A word of multiplication needs one of its kind in the named evidence, or two numbers of a fact that are so. */
    static Optional<Verdict.Removed> fault(Saying saying, List<Ground> cited) {
        for (Factor factor : FACTORS) {
            var word = factor.words().matcher(saying.words());
            while (word.find()) {
                boolean times = TWICE.matcher(word.group()).matches();
                if (cited.stream().noneMatch(ground -> factor.words().matcher(ground.bare()).find() || isSo(ground.amounts(), factor.times())
                        || times && ground.amounts().stream().anyMatch(amount -> !amount.percent() && amount.value().compareTo(BigDecimal.TWO) == 0))) {
                    return Optional.of(new Verdict.Removed(Reason.FACTOR_NOT_FOUND, word.group()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSo(List<Amount> numbers, int times) {
        return numbers.size() <= Derivation.MOST && numbers.stream().anyMatch(large -> numbers.stream()
                .anyMatch(small -> small.value().signum() > 0 && small.percent() == large.percent() && small.agrees(large)
                        && large.value().divide(small.value(), MathContext.DECIMAL64).subtract(BigDecimal.valueOf(times)).abs().compareTo(NEAR) <= 0));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
