package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The leading measure as a series: by month over at most the last 18 where there is a time, else the ten largest members
 * of the first dimension. Labels of months are {@code yyyy-MM}.
 */
public record Series(String kind, String title, String unit, List<String> labels, List<BigDecimal> values) {

    private static final int MONTHS = 18;
    private static final int MEMBERS = 10;

    static Optional<Series> of(Study study) {
        var lead = study.lead().filter(Field::isAdditive);
        if (lead.isEmpty()) {
            return Optional.empty();
        }
        return study.time().isPresent() && study.calendar() != null && study.calendar().days() > 62
                ? Optional.of(byMonth(study, lead.get(), study.time().get()))
                : study.dimensions().stream().findFirst().map(by -> ranking(study, lead.get(), by));
    }

    private static Series byMonth(Study study, Field lead, Field time) {
        var sums = new TreeMap<YearMonth, BigDecimal>();
        var last = YearMonth.from(study.calendar().last());
        for (int row : study.allRows()) {
            var day = study.sheet().day(row, time);
            var value = study.sheet().number(row, lead);
            if (day != null && value != null && !YearMonth.from(day).isAfter(last)) {
                sums.merge(YearMonth.from(day), value, BigDecimal::add);
            }
        }
        var labels = new ArrayList<String>();
        var values = new ArrayList<BigDecimal>();
        var first = YearMonth.from(study.calendar().first());
        var from = last.minusMonths(MONTHS - 1L).isBefore(first) ? first : last.minusMonths(MONTHS - 1L);
        for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(1)) {
            labels.add(month.toString());
            values.add(sums.getOrDefault(month, BigDecimal.ZERO));
        }
        return new Series("time", lead.title(), lead.unit(), labels, values);
    }

    private static Series ranking(Study study, Field lead, Field by) {
        var top = study.sheet().sums(lead, by, study.nowRows()).entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey())).limit(MEMBERS).toList();
        return new Series("ranking", lead.title(), lead.unit(), top.stream().map(entry -> by.member(entry.getKey())).toList(),
                top.stream().map(Map.Entry::getValue).toList());
    }
}
