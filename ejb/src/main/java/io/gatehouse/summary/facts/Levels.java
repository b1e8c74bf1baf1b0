package io.gatehouse.summary.facts;

import io.gatehouse.policy.Meaning.Aggregate.Kind;
import java.time.LocalDate;

/** The level of a measure over some rows, by the way its values combine. */
final class Levels {

    private Levels() {
    }

    static Quantity of(Study study, Field field, Filter filter) {
        return switch (field.aggregate()) {
            case MEAN -> new Quantity.Ratio(new Quantity.Sum(field, filter), new Quantity.Values(field, filter));
            case LAST -> study.time().map(time -> {
                var day = lastDay(study, time, filter);
                return (Quantity) new Quantity.Sum(field, day == null ? filter : filter.within(time, Span.of(day, day)));
            }).orElse(new Quantity.Sum(field, filter));
            default -> new Quantity.Sum(field, filter);
        };
    }

    static LocalDate lastDay(Study study, Field time, Filter filter) {
        LocalDate last = null;
        for (int row : filter.rows(study.sheet())) {
            var day = study.sheet().day(row, time);
            if (day != null && (last == null || day.isAfter(last))) {
                last = day;
            }
        }
        return last;
    }

    static Figure figure(Study study, String name, Field field, Filter filter) {
        var style = field.aggregate() == Kind.MEAN ? field.meanStyle() : field.sumStyle();
        return study.figure(name, style, field.unit(), of(study, field, filter));
    }
}
