package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * What a change of a sum of money is made of: price and volume item by item where the rows tell quantities, the rest
 * being mix; otherwise how many and how much each. (Marketing accountants' price-volume-mix analysis, with the old
 * prices as weights.)
 */
final class ChangeParts implements FactKind {

    private static final String MATERIAL = "0.05";
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9");

    @Override
    public Stream<Fact> find(Study study) {
        var lead = study.lead().filter(Field::isMoney).filter(Field::isAdditive);
        if (lead.isEmpty() || !study.hasBefore() || !study.isComplete()) {
            return Stream.empty();
        }
        var money = lead.get();
        var now = new Quantity.Sum(money, study.nowFilter());
        var before = new Quantity.Sum(money, study.beforeFilter());
        if (!Change.atLeast(study.value(new Quantity.Change(now, before)), MATERIAL)) {
            return Stream.empty();
        }
        var quantity = study.measures().quantityOf(money);
        var item = item(study);
        return quantity.isPresent() && item != null ? Stream.of(priceVolume(study, money, quantity.get(), item, now, before))
                : study.entity().stream().map(entity -> countAverage(study, money, entity, now, before));
    }

    /** The finest dimension whose members recur: what a price belongs to. */
    private static Field item(Study study) {
        Field best = null;
        int most = 1;
        for (Field field : study.dimensions()) {
            int members = study.sheet().groups(field, study.nowRows()).size();
            if (members > most && members * 2 <= study.nowRows().length) {
                best = field;
                most = members;
            }
        }
        return best;
    }

    private static Fact countAverage(Study study, Field money, Field entity, Quantity now, Quantity before) {
        var countNow = new Quantity.Distinct(entity, study.nowFilter());
        var countBefore = new Quantity.Distinct(entity, study.beforeFilter());
        var meanNow = new Quantity.Ratio(now, countNow);
        var meanBefore = new Quantity.Ratio(before, countBefore);
        var total = study.value(new Quantity.Difference(now, before));
        var volume = Quantity.divide(study.value(new Quantity.Difference(countNow, countBefore))
                .multiply(study.value(meanBefore), Quantity.EXACT), total);
        var meanChange = study.figure("meanChange", Figure.Style.CHANGE, null, new Quantity.Change(meanNow, meanBefore));
        var builder = Fact.of("parts", Fact.Part.EXPLANATION, null).weighing(90).about("parts")
                .on(study.nowFilter()).with("measure", new Term.Title(money.title()))
                .with("entity", new Term.Title(entity.title()))
                .with("mean", study.figure("mean", Figure.Style.PRICE, money.unit(), meanNow));
        var direction = total.signum() > 0 ? "rise" : "fall";
        if (volume.compareTo(NEARLY_ALL) >= 0 && !Change.atLeast(meanChange.value(), "0.02")) {
            return builder.keyed("parts.volume." + direction).build();
        }
        builder.with("meanBefore", study.figure("meanBefore", Figure.Style.PRICE, money.unit(), meanBefore))
                .with("meanChange", meanChange)
                .with("countChange", study.figure("countChange", Figure.Style.CHANGE, null, new Quantity.Change(countNow, countBefore)));
        return builder.keyed("parts.mean." + way(study.value(new Quantity.Change(countNow, countBefore))) + "."
                + way(meanChange.value())).build();
    }

    private static Fact priceVolume(Study study, Field money, Field quantity, Field item, Quantity now, Quantity before) {
        var nowQuantity = new Quantity.Sum(quantity, study.nowFilter());
        var beforeQuantity = new Quantity.Sum(quantity, study.beforeFilter());
        var price = new Quantity.PriceEffect(money, quantity, item, study.nowFilter(), study.beforeFilter());
        var total = study.value(new Quantity.Difference(now, before));
        var priceShare = Quantity.divide(study.value(price), total);
        var volumeChange = study.figure("volumeChange", Figure.Style.CHANGE, null, new Quantity.Change(nowQuantity, beforeQuantity));
        var volume = volumeChange.value() == null ? BigDecimal.ZERO : Quantity.divide(
                volumeChange.value().multiply(study.value(before), Quantity.EXACT), total);
        var builder = Fact.of("parts", Fact.Part.EXPLANATION, null).weighing(88).about("parts").on(study.nowFilter())
                .with("measure", new Term.Title(money.title())).with("quantity", new Term.Title(quantity.title()))
                .with("quantityNow", study.figure("quantityNow", quantity.sumStyle(), quantity.unit(), nowQuantity))
                .with("quantityBefore", study.figure("quantityBefore", quantity.sumStyle(), quantity.unit(), beforeQuantity))
                .with("priceEffect", study.figure("priceEffect", Figure.Style.MONEY, money.unit(),
                        study.value(price).signum() < 0 ? new Quantity.Difference(new Quantity.Given(BigDecimal.ZERO), price) : price))
                .with("item", new Term.Title(item.title()));
        var direction = total.signum() > 0 ? "rise" : "fall";
        boolean byVolume = volume.compareTo(NEARLY_ALL) >= 0;
        boolean byPrice = priceShare.compareTo(NEARLY_ALL) >= 0;
        return builder.keyed("pvm." + (byVolume ? "volume." : byPrice ? "price." : "mixed.") + direction
                + (byVolume || byPrice ? "" : study.value(price).signum() < 0 ? ".cheaper" : ".dearer")).build();
    }

    private static String way(BigDecimal change) {
        return change.signum() >= 0 ? "more" : "less";
    }
}
