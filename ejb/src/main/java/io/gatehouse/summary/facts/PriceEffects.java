package io.gatehouse.summary.facts;

import java.math.BigDecimal;

/** Computes {@link Quantity.PriceEffect}. */
final class PriceEffects {

    private PriceEffects() {
    }

    static BigDecimal of(Sheet sheet, Quantity.PriceEffect effect) {
        var now = effect.now().rows(sheet);
        var before = effect.before().rows(sheet);
        var amounts = sheet.sums(effect.amount(), effect.item(), now);
        var quantities = sheet.sums(effect.quantity(), effect.item(), now);
        var oldAmounts = sheet.sums(effect.amount(), effect.item(), before);
        var oldQuantities = sheet.sums(effect.quantity(), effect.item(), before);
        var sum = BigDecimal.ZERO;
        for (var item : amounts.keySet()) {
            var quantity = quantities.get(item);
            var price = Quantity.divide(oldAmounts.get(item), oldQuantities.get(item));
            if (quantity != null && quantity.signum() != 0 && price != null) {
                sum = sum.add(amounts.get(item).subtract(quantity.multiply(price, Quantity.EXACT)));
            }
        }
        return sum;
    }
}
