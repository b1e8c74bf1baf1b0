package io.gatehouse.query.published;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which groups are unsafe by themselves: minimum frequency, (1, k) dominance and the p % rule (Hundepool et al., Statistical
 * Disclosure Control, Wiley 2012, chapter 4). One percentage d stands for both: the largest contributor makes up at most d %,
 * and the others without the second largest, who knows their own share, at least (100 − d) % of the largest.
 *
 * @param k the fewest contributors
 * @param dominance d, above 0 and up to 100
 */
public record PrimarySuppression(int k, BigDecimal dominance) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whether the group must not be shown. A total of nothing gives everybody away. */
    public boolean isUnsafe(Cell cell) {
        if (cell.contributors().size() < k) {
            return true;
        }
        for (int measure = 0; measure < cell.measures(); measure++) {
            if (isDominated(cell.amounts(measure))) {
                return true;
            }
        }
        return false;
    }

    private boolean isDominated(List<BigDecimal> amounts) {
        var total = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var largest = amounts.getFirst();
        var others = total.subtract(largest).subtract(amounts.size() > 1 ? amounts.get(1) : BigDecimal.ZERO);
        return total.signum() == 0 || largest.multiply(HUNDRED).compareTo(total.multiply(dominance)) > 0
                || others.multiply(HUNDRED).compareTo(largest.multiply(HUNDRED.subtract(dominance))) < 0;
    }
}
