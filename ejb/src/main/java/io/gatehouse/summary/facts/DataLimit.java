package io.gatehouse.summary.facts;

import java.util.stream.Stream;

/** Where the data stop: a period that is not over is named, with its last day, and never compared as if it were. */
final class DataLimit implements FactKind {

    @Override
    public Stream<Fact> find(Study study) {
        var calendar = study.calendar();
        if (calendar == null) {
            return Stream.empty();
        }
        var now = study.now();
        if (now == null) {
            return Stream.empty();
        }
        if (study.nowRows().length == 0) {
            return Stream.of(Fact.of("limit", Fact.Part.VERDICT, "limit.empty").weighing(100)
                    .with("report", new Term.Title(study.evidence().report().title())).with("period", now)
                    .with("first", new Term.Day(calendar.first())).with("last", new Term.Day(calendar.last())).build());
        }
        var builder = Fact.of("limit", Fact.Part.LIMIT, null).about("last day").with("last", new Term.Day(calendar.last()));
        if (!calendar.hasEnded(now)) {
            return Stream.of(builder.keyed("limit.stop").weighing(70).build());
        }
        if (study.evidence().report().compare() == io.gatehouse.policy.ReportSpec.Compare.NONE) {
            return Stream.empty();
        }
        var next = Span.containing(now.unit(), calendar.last());
        boolean after = !study.isAsked() && calendar.last().isAfter(now.to()) && !calendar.hasEnded(next) && now.unit() != Span.Unit.RANGE;
        return after ? Stream.of(builder.keyed(calendar.gap() >= 28 ? "limit.running" : "limit.incomplete").weighing(56).with("period", next).build()) : Stream.empty();
    }
}
