package io.gatehouse.summary.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    private static final long MOST_CELLS = 400_000;

    private final List<LocalDate> days = new ArrayList<>();
    private final List<double[]> sums = new ArrayList<>();

    /** Series of the members of a dimension (null: of all rows, under the empty name), over these rows. */
    static Map<String, DaySeries> of(Study study, Field by, int[] rows, Part events, Part chances) {
        var days = study.days();
        var members = by == null ? null : study.sheet().members(by);
        int length = (int) study.calendar().days();
        int count = members == null ? 1 : members.size();
        if ((long) count * length > MOST_CELLS) {
            return Map.of();
        }
        var cells = new double[count * length * 2];
        for (int row : rows) {
            int member = members == null ? 0 : members.of(row);
            double chance = chances.of(row);
            if (member >= 0 && days[row] >= 0 && days[row] < length && chance > 0) {
                int cell = (member * length + days[row]) * 2;
                cells[cell] += events.of(row);
                cells[cell + 1] += chance;
            }
        }
        var series = new LinkedHashMap<String, DaySeries>();
        for (int member = 0; member < count; member++) {
            var one = new DaySeries();
            for (int day = 0; day < length; day++) {
                int cell = (member * length + day) * 2;
                if (cells[cell + 1] > 0) {
                    one.add(study.calendar().first().plusDays(day), new double[] {cells[cell], cells[cell + 1]});
                }
            }
            if (one.size() > 0) {
                series.put(members == null ? "" : members.name(member), one);
            }
        }
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

    double levelBefore(LocalDate day) {
        var all = total(0);
        var after = totalSince(day);
        return (all[0] - after[0]) / (all[1] - after[1]);
    }
}
