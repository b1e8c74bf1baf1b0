package io.gatehouse.summary.facts;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Meaning.Aggregate.Kind;
import io.gatehouse.policy.ReportSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which measures a report has, which one it is about, and which belong together. */
public final class Measures {

    private static final Pattern BAD = Pattern.compile(
            "(?i)scrap|reject|defect|fail|late|error|complaint|returned|ausschuss|fehler|reklam");
    private static final Pattern CHANCE = Pattern.compile(
            "(?i)order|produc|quantity|sample|inspect|deliver|cycles|lines|menge|checked|units");

    private final Sheet sheet;
    private final ReportSpec report;
    private final List<Rate> rates;
    private final String firstNamed;

    Measures(Sheet sheet, ReportSpec report) {
        this.sheet = sheet;
        this.report = report;
        this.rates = findRates();
        this.firstNamed = firstNamed();
    }

    /** The one that the report is about: money before quantities, what its title names before the rest. */
    Optional<Field> lead() {
        return sheet.measures().filter(field -> field.aggregate() != Kind.NONE && field.aggregate() != Kind.RATIO)
                .max(Comparator.comparingInt(this::score).thenComparing(Field::index, Comparator.reverseOrder()));
    }

    private int score(Field field) {
        int points = switch (field.aggregate()) {
            case SUM, LAST -> field.isMoney() ? field.isBadWhenHigh() ? 30 : 50
                    : field.meaning().good() == Meaning.Good.HIGHER ? 35 : 25;
            default -> 5;
        };
        boolean rated = rate(field).isPresent();
        return points + (field.name().equals(firstNamed) ? 8 : 0) + (namedInTitle(field) && !field.isMoney() ? 20 : 0) + (rated ? 9 : 0)
                + (rated && field.flag() && !namedInTitle(field) && isMain(field) ? 10 : 0);
    }

    /** The measure that the report's description names first, or null. */
    private String firstNamed() {
        var text = report.description() == null ? "" : " " + report.description().toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return sheet.measures().filter(field -> text.contains(named(field)))
                .min(Comparator.comparingInt((Field field) -> text.indexOf(named(field)))).map(Field::name).orElse(null);
    }

    private static String named(Field field) {
        return " " + field.title().toLowerCase(Locale.ROOT) + " ";
    }

    private boolean isMain(Field flag) {
        return sheet.measures().filter(Field::flag).findFirst().filter(flag::equals).isPresent();
    }

    private boolean namedInTitle(Field field) {
        var title = " " + report.title().toLowerCase(Locale.ROOT) + " ";
        var name = field.title().toLowerCase(Locale.ROOT);
        return title.contains(" " + name + " ") || title.contains(" " + name + "s ");
    }

    /** Rates in the report: declared ratios first, then bad events and the measure that counts their chances. */
    List<Rate> rates() {
        return rates;
    }

    Optional<Rate> rate(Field numerator) {
        return rates.stream().filter(rate -> rate.numerator().equals(numerator)).findFirst();
    }

    private List<Rate> findRates() {
        var found = new ArrayList<Rate>();
        sheet.measures().filter(f -> f.aggregate() == Kind.RATIO).forEach(ratio -> {
            var top = sheet.find(ratio.meaning().aggregate().numerator());
            var bottom = sheet.find(ratio.meaning().aggregate().denominator());
            if (top.isPresent() && bottom.isPresent() && !top.get().isMoney() && !bottom.get().isMoney()) {
                found.add(new Rate(top.get(), bottom.get()));
            }
        });
        sheet.measures().filter(Field::isAdditive).filter(f -> !f.isMoney())
                .filter(f -> found.stream().noneMatch(rate -> rate.numerator().equals(f)))
                .forEach(f -> guess(f).ifPresent(found::add));
        return found;
    }

    private Optional<Rate> guess(Field events) {
        if (!events.isBadWhenHigh() && !says(BAD, events) && !events.flag()) {
            return Optional.empty();
        }
        var chances = sheet.measures().filter(Field::isAdditive).filter(f -> !f.isMoney() && !f.equals(events) && !f.flag())
                .filter(f -> !f.isBadWhenHigh() && !says(BAD, f))
                .filter(f -> says(CHANCE, f) && neverBelow(f, events)).findFirst();
        return chances.map(field -> new Rate(events, field)).or(() ->
                events.flag() ? Optional.of(new Rate(events, null)) : Optional.empty());
    }

    private static boolean says(Pattern word, Field field) {
        return word.matcher(field.name()).find() || word.matcher(field.title()).find();
    }

    private boolean neverBelow(Field whole, Field part) {
        for (int row = 0; row < sheet.size(); row++) {
            var left = sheet.number(row, whole);
            var right = sheet.number(row, part);
            if (left != null && right != null && left.compareTo(right) < 0) {
                return false;
            }
        }
        return true;
    }

    /** What the price of one is to this sum of money: a declared ratio, or a price and the only quantity. */
    Optional<Field> quantityOf(Field amount) {
        return sheet.measures().filter(f -> f.aggregate() == Kind.RATIO)
                .filter(f -> amount.name().equals(f.meaning().aggregate().numerator()))
                .map(f -> f.meaning().aggregate().denominator()).flatMap(name -> sheet.find(name).stream()).findFirst();
    }

    /** Prices: money that is not added up. */
    List<Field> prices() {
        return sheet.measures().filter(f -> f.isMoney() && (f.aggregate() == Kind.NONE || f.aggregate() == Kind.RATIO)).toList();
    }

    /** Means: measured per row, of which the mean is taken. */
    List<Field> means() {
        return sheet.measures().filter(f -> f.aggregate() == Kind.MEAN).toList();
    }
}
