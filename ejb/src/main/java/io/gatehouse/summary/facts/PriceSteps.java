package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Prices that rose in steps: of each item of each member (a vendor's parts), the price on one level, then on a higher
 * one. At least five percent in all; told once a member, with the days of the steps and the least and the greatest rise.
 */
final class PriceSteps implements FactKind {

    private static final BigDecimal MATERIAL = new BigDecimal("1.05");
    private static final int MOST_STEPS = 6;
    private static final int MOST = 3;
    private static final int FEW = 2;

    private record Rise(String item, LocalDate first, LocalDate last, List<LocalDate> steps, BigDecimal factor) {
    }

    @Override
    public Stream<Fact> find(Study study) {
        var dimensions = study.dimensions();
        if (study.time().isEmpty() || dimensions.isEmpty()) {
            return Stream.empty();
        }
        return study.measures().prices().stream().limit(1).flatMap(price -> {
            var item = finest(study, dimensions);
            var by = dimensions.getFirst().equals(item) && dimensions.size() > 1 && study.sheet()
                    .groups(dimensions.get(1), study.allRows()).size() > 1 ? item : dimensions.getFirst();
            var facts = of(study, price, by, item).toList();
            return facts.isEmpty() && !by.equals(item) || by.equals(item) ? each(study, price, item).stream() : facts.stream();
        });
    }

    /** Items that have no common owner: one by one where they are few, else in one sentence. */
    private static List<Fact> each(Study study, Field price, Field item) {
        var rises = new ArrayList<Rise>();
        study.sheet().groups(item, study.allRows()).forEach((name, rows) -> rise(study, price, name, rows).ifPresent(rises::add));
        if (rises.size() <= FEW) {
            return of(study, price, item, item).toList();
        }
        rises.sort(Comparator.comparing(Rise::factor).thenComparing(Rise::item));
        var least = change(study, price, item, study.counting(), rises.getFirst(), "least");
        var most = change(study, price, item, study.counting(), rises.getLast(), "most");
        var own = study.counting().among(item, new TreeSet<>(rises.stream().map(Rise::item).toList()));
        var key = Percent.looksEqual(least.value(), most.value()) ? "price.all" : "price.all.range";
        return List.of(Fact.of("price-steps", Fact.Part.EXPLANATION, key).finding().on(own).about(price.name()).weighing(82)
                .with("price", new Term.Title(price.title())).with("least", least).with("most", most)
                .with("member", new Term.Word(item.member(rises.getLast().item())))
                .with("items", study.figure("items", Figure.Style.COUNT, null, new Quantity.Distinct(item, own)))
                .with("of", new Term.Counted(study.figure("of", Figure.Style.COUNT, null,
                        new Quantity.Distinct(item, study.counting())), item.title())).build());
    }

    private static Field finest(Study study, List<Field> dimensions) {
        return dimensions.stream().max(Comparator.comparingInt((Field field) -> study.sheet().groups(field, study.allRows()).size())
                .thenComparing(Field::index, Comparator.reverseOrder())).orElseThrow();
    }

    private static Stream<Fact> of(Study study, Field price, Field by, Field item) {
        var facts = new ArrayList<Fact>();
        study.sheet().groups(by, study.allRows()).forEach((member, rows) -> {
            var rises = new ArrayList<Rise>();
            var items = study.sheet().groups(item, rows);
            items.forEach((name, own) -> rise(study, price, name, own).ifPresent(rises::add));
            if (2 * rises.size() >= items.size() && !rises.isEmpty()) {
                facts.add(fact(study, price, by, item, member, rises, items.size()));
            }
        });
        return facts.stream().sorted(Comparator.comparingInt(Fact::weight).reversed()).limit(MOST);
    }

    private static java.util.Optional<Rise> rise(Study study, Field price, String item, int[] rows) {
        var byDay = new TreeMap<LocalDate, BigDecimal>();
        for (int row : rows) {
            var day = study.sheet().day(row, study.time().orElseThrow());
            var value = study.sheet().number(row, price);
            if (day != null && value != null && value.signum() > 0) {
                var other = byDay.putIfAbsent(day, value);
                if (other != null && other.compareTo(value) != 0) {
                    return java.util.Optional.empty();
                }
            }
        }
        var steps = new LinkedHashMap<LocalDate, BigDecimal>();
        BigDecimal level = null;
        for (Map.Entry<LocalDate, BigDecimal> day : byDay.entrySet()) {
            if (level != null && day.getValue().compareTo(level) < 0) {
                return java.util.Optional.empty();
            }
            if (level != null && day.getValue().compareTo(level) > 0) {
                steps.put(day.getKey(), day.getValue());
            }
            level = day.getValue();
        }
        boolean levels = steps.size() <= MOST_STEPS && (byDay.size() <= 8 || byDay.size() >= 3 * (steps.size() + 1));
        if (steps.isEmpty() || !levels) {
            return java.util.Optional.empty();
        }
        var factor = Quantity.divide(byDay.lastEntry().getValue(), byDay.firstEntry().getValue());
        return factor.compareTo(MATERIAL) < 0 ? java.util.Optional.empty() : java.util.Optional.of(
                new Rise(item, byDay.firstKey(), byDay.lastKey(), List.copyOf(steps.keySet()), factor));
    }

    private static Fact fact(Study study, Field price, Field by, Field item, String member, List<Rise> rises, int items) {
        rises.sort(Comparator.comparing(Rise::factor).thenComparing(Rise::item));
        var days = new TreeSet<LocalDate>();
        rises.forEach(rise -> days.addAll(rise.steps()));
        var own = study.counting().among(by, member);
        var least = change(study, price, item, own, rises.getFirst(), "least");
        var most = change(study, price, item, own, rises.getLast(), "most");
        boolean same = by.equals(item);
        boolean fewDays = days.size() <= MOST_STEPS;
        var builder = Fact.of("price-steps", Fact.Part.EXPLANATION, null).finding().on(own).about(by.name() + "=" + member)
                .weighing((study.lead().isEmpty() ? 82 : 80) + (int) Math.min(12, 40 * most.value().doubleValue()))
                .with("member", new Term.Word(by.member(member))).with("price", new Term.Title(price.title()))
                .with("least", least).with("most", most)
                .with("days", new Term.Days(List.copyOf(days)))
                .with("steps", study.figure("steps", Figure.Style.BOUND, null, new Quantity.Given(BigDecimal.valueOf(days.size()))));
        if (!same) {
            var names = new TreeSet<>(rises.stream().map(Rise::item).toList());
            builder.with("items", study.figure("items", Figure.Style.COUNT, null, new Quantity.Distinct(item, own.among(item, names))))
                    .with("of", new Term.Counted(study.figure("of", Figure.Style.COUNT, null, new Quantity.Distinct(item, own)), item.title()));
        }
        boolean range = !Percent.looksEqual(least.value(), most.value());
        return builder.keyed("price." + (same || items == 1 ? "one" : "items") + (days.size() == 1 ? ".step" : fewDays ? ".steps" : ".many")
                + (range && !same ? ".range" : "")).build();
    }

    private static Figure change(Study study, Field price, Field item, Filter own, Rise rise, String name) {
        return study.figure(name, Figure.Style.CHANGE, null, new Quantity.Change(
                on(study, price, own.among(item, rise.item()), rise.last()), on(study, price, own.among(item, rise.item()), rise.first())));
    }

    private static Quantity on(Study study, Field price, Filter filter, LocalDate day) {
        var rows = filter.within(study.time().orElseThrow(), Span.of(day, day));
        return new Quantity.Ratio(new Quantity.Sum(price, rows), new Quantity.Values(price, rows));
    }
}
