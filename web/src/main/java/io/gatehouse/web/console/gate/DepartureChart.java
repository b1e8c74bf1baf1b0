package io.gatehouse.web.console.gate;

import io.gatehouse.vendor.egress.Departure;
import io.gatehouse.web.api.json.JsonText;
import io.gatehouse.web.page.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What left the house day by day, stacked by vendor, level or category, with the table of its figures.
 *
 * @param series names of what is stacked, in order
 * @param json what Chart.js takes; colours are left to the page
 */
public record DepartureChart(String title, List<String> series, List<Day> rows, String json) {

    static final List<String> BY = List.of("vendor", "level", "category");
    static final List<String> MEASURES = List.of("calls", "bytes");
    private static final List<String> LEVELS = List.of("public", "internal", "confidential", "strategic");

    /** @param values of each series, as text */
    public record Day(String name, List<String> values) {
    }

    /** A call with several categories counts in each of them. */
    static DepartureChart of(List<Departure> departures, String by, String measure, Words words) {
        Function<Departure, List<String>> names = switch (by) {
            case "level" -> one -> List.of(one.level());
            case "category" -> one -> one.categories().isEmpty() ? List.of("") : one.categories();
            default -> one -> List.of(one.vendor());
        };
        var series = series(departures, names, by);
        var days = new TreeMap<LocalDate, Map<String, Long>>();
        departures.forEach(one -> names.apply(one).forEach(name -> days.computeIfAbsent(one.day(), day -> new LinkedHashMap<>())
                .merge(name, "bytes".equals(measure) ? one.bytes() : one.calls(), Long::sum)));
        fill(days);
        var told = series.stream().map(name -> name(name, by, words)).toList();
        var rows = days.entrySet().stream().map(day -> new Day(words.date(day.getKey()), series.stream()
                .map(name -> words.number(day.getValue().getOrDefault(name, 0L))).toList())).toList();
        return new DepartureChart(words.say("gate.left.title." + measure, words.say("gate.by." + by, "")), told, rows, json(series, told, days, by));
    }

    private static List<String> series(List<Departure> departures, Function<Departure, List<String>> names, String by) {
        var found = new TreeSet<String>();
        departures.forEach(one -> found.addAll(names.apply(one)));
        return "level".equals(by) ? LEVELS.stream().filter(found::contains).toList() : List.copyOf(found);
    }

    /** Days between without a call are days of nothing. */
    private static void fill(TreeMap<LocalDate, Map<String, Long>> days) {
        if (!days.isEmpty()) {
            days.firstKey().datesUntil(days.lastKey()).toList().forEach(day -> days.computeIfAbsent(day, none -> Map.of()));
        }
    }

    private static String name(String name, String by, Words words) {
        return switch (by) {
            case "level" -> words.named("label.", name);
            case "category" -> name.isEmpty() ? words.say("gate.no-category", "") : words.category(name);
            default -> name;
        };
    }

    private static String json(List<String> series, List<String> told, TreeMap<LocalDate, Map<String, Long>> days, String by) {
        var datasets = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < series.size(); i++) {
            var name = series.get(i);
            datasets.add(Map.of("label", told.get(i), "tint", "level".equals(by) ? "--" + name : "",
                    "data", days.values().stream().map(day -> day.getOrDefault(name, 0L)).toList()));
        }
        return JsonText.of(Map.of("type", "bar", "data", Map.of("labels", days.keySet().stream().map(LocalDate::toString).toList(),
                "datasets", datasets)));
    }
}
