package io.gatehouse.summary.guard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be computed from the numbers of facts: sums and differences of two and sums of three (never of percentages), the share of one in another,
 * the change from one to another. Only from few numbers: of many, something or other always fits.
 */
final class Derivation {

    /** Facts that hold more numbers together are looked at one by one; a fact that holds more alone derives nothing. */
    static final int MOST = 6;

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private Derivation() {
    }

    static boolean supports(Amount said, List<List<Amount>> facts) {
        var all = facts.stream().flatMap(List::stream).toList();
        return all.size() <= MOST ? from(said, all)
                : facts.stream().filter(fact -> fact.size() <= MOST).anyMatch(fact -> from(said, fact));
    }

    private static boolean from(Amount said, List<Amount> numbers) {
        return said.percent() ? ratio(said, numbers) : sum(said, numbers);
    }

    private static boolean ratio(Amount said, List<Amount> numbers) {
        for (Amount part : numbers) {
            for (Amount whole : numbers) {
                if (part != whole && !part.percent() && !whole.percent() && part.agrees(whole) && whole.value().signum() != 0) {
                    var share = part.value().multiply(HUNDRED).divide(whole.value(), MathContext.DECIMAL64);
                    if (said.tells(share) && share.compareTo(HUNDRED) <= 0 || said.tells(share.subtract(HUNDRED))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean sum(Amount said, List<Amount> numbers) {
        var like = new ArrayList<Amount>();
        numbers.stream().filter(number -> !number.percent() && number.agrees(said) && isFineEnough(said, number)).forEach(like::add);
        for (int a = 0; a < like.size(); a++) {
            for (int b = a + 1; b < like.size(); b++) {
                var one = like.get(a);
                var other = like.get(b);
                if (one.agrees(other) && (said.tells(one.value().add(other.value())) || said.tells(one.value().subtract(other.value())) || ofThree(said, like, a, b))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean ofThree(Amount said, List<Amount> like, int a, int b) {
        return like.stream().skip(b + 1L).filter(third -> third.agrees(like.get(a)))
                .anyMatch(third -> said.tells(like.get(a).value().add(like.get(b).value()).add(third.value())));
    }

    /** A sum cannot be known more finely than what it is made of; whole numbers count as exact. */
    private static boolean isFineEnough(Amount said, Amount number) {
        return number.step().compareTo(BigDecimal.ONE) == 0 || number.step().compareTo(said.step()) <= 0;
    }
}
