package io.gatehouse.summary.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A measure day by day, of all rows or of one member: sums of events and chances (or of values and their number).
 * Floating point, for decisions only.
 */
final class DaySeries {

    /** How a row adds to the series. */
    interface Part {
        double of(int row);
    }

    private final List<LocalDate> days = new ArrayList<>();
    private final List<double[]> sums = new ArrayList<>();

    /** Series of the members of a dimension (null: of all rows, under the empty name), over these rows. */
    static Map<String, DaySeries> of(Study study, Field by, int[] rows, Part events, Part chances) {
        var time = study.time().orElseThrow();
        var sheet = study.sheet();
        var collected = new TreeMap<String, TreeMap<LocalDate, double[]>>();
        var cache = new HashMap<String, TreeMap<LocalDate, double[]>>();
        for (int row : rows) {
            var member = by == null ? "" : sheet.text(row, by);
            var day = sheet.day(row, time);
            double chance = chances.of(row);
            if (member != null && day != null && chance > 0) {
                var ofMember = cache.computeIfAbsent(member, m -> collected.computeIfAbsent(m, n -> new TreeMap<>()));
                var sum = ofMember.computeIfAbsent(day, d -> new double[2]);
                sum[0] += events.of(row);
                sum[1] += chance;
            }
        }
        var series = new TreeMap<String, DaySeries>();
        collected.forEach((member, sums) -> {
            var one = new DaySeries();
            sums.forEach(one::add);
            series.put(member, one);
        });
        return series;
    }

    private void add(LocalDate day, double[] sum) {
        days.add(day);
        sums.add(sum);
    }

    int size() {
        return days.size();
    }

    LocalDate day(int at) {
        return days.get(at);
    }

    double events(int at) {
        return sums.get(at)[0];
    }

    double chances(int at) {
        return sums.get(at)[1];
    }

    /** Events to chances, by day. */
    double[] rates() {
        return sums.stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
    }

    /** Events to chances, by week that has any. */
    double[] weeklyRates(List<LocalDate> mondays) {
        var weeks = new TreeMap<LocalDate, double[]>();
        for (int at = 0; at < size(); at++) {
            var week = weeks.computeIfAbsent(Span.containing(Span.Unit.WEEK, day(at)).from(), w -> new double[2]);
            week[0] += events(at);
            week[1] += chances(at);
        }
        mondays.addAll(weeks.keySet());
        return weeks.values().stream().mapToDouble(week -> week[0] / week[1]).toArray();
    }

    /** Events and chances from this place on. */
    double[] total(int from) {
        var total = new double[2];
        for (int at = from; at < size(); at++) {
            total[0] += events(at);
            total[1] += chances(at);
        }
        return total;
    }

    double[] totalSince(LocalDate day) {
        int from = 0;
        while (from < size() && day(from).isBefore(day)) {
            from++;
        }
        return total(from);
    }

    double levelBefore(int place) {
        var all = total(0);
        var after = total(place);
        return (all[0] - after[0]) / (all[1] - after[1]);
    }
}
