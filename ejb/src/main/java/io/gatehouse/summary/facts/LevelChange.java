package io.gatehouse.summary.facts;

import io.gatehouse.policy.Meaning.Aggregate.Kind;
import java.util.stream.Stream;

/**
 * The verdict: how high the leading measure is, and how it changed against the like period. The sum of a period that is
 * not over is compared only where it has already passed the whole one.
 */
final class LevelChange implements FactKind {

    private static final int VERDICT = 100;
    private static final int COUNT_ONLY = 45;

    @Override
    public Stream<Fact> find(Study study) {
        if (study.nowRows().length == 0) {
            return Stream.empty();
        }
        return study.lead().map(field -> study.measures().rate(field)
                .map(rate -> ofRate(study, rate)).orElseGet(() -> ofLevel(study, field))).or(() ->
                java.util.Optional.of(ofCount(study))).stream();
    }

    private static Fact ofRate(Study study, Rate rate) {
        var field = rate.numerator();
        var builder = start(study, field).with("now", study.figure("now", field.sumStyle(), field.unit(), rate.events(study.nowFilter())))
                .with("rateNow", study.figure("rateNow", Figure.Style.RATE, null, rate.of(study.nowFilter())));
        if (!study.hasBefore()) {
            builder.with("of", rate.denominator() == null ? study.count("of", study.nowFilter())
                    : new Term.Counted(study.figure("of", rate.denominator().sumStyle(), rate.denominator().unit(),
                            rate.chances(study.nowFilter())), null));
            return finish(study, builder, "level.rate" + (rate.denominator() == null ? ".flag" : "") + ".only");
        }
        var change = study.value(new Quantity.Change(rate.of(study.nowFilter()), rate.of(study.beforeFilter())));
        var before = study.figure("before", field.sumStyle(), field.unit(), rate.events(study.beforeFilter()));
        builder.with("before", before).with("rateBefore", study.figure("rateBefore", Figure.Style.RATE, null, rate.of(study.beforeFilter())));
        var events = study.value(new Quantity.Change(rate.events(study.nowFilter()), rate.events(study.beforeFilter())));
        boolean both = change != null && events != null && events.signum() == change.signum() && study.isComplete()
                || events != null && change != null && events.signum() > 0 && change.signum() > 0;
        return finish(study, builder, both ? "level.rate." + Change.direction(events) : "level.rate.ratio."
                + (change == null ? "same" : Change.direction(change)));
    }

    private static Fact ofLevel(Study study, Field field) {
        var builder = start(study, field).with("now", Levels.figure(study, "now", field, study.nowFilter()))
                .with("day", new Term.Day(study.time().map(time -> Levels.lastDay(study, time, study.nowFilter())).orElse(null)));
        study.entity().ifPresent(entity -> builder.with("count", study.count("count", study.nowFilter())));
        var kind = field.aggregate() == Kind.MEAN ? "level.mean" : field.aggregate() == Kind.LAST ? "level.last" : "level.sum";
        if (!study.hasBefore()) {
            return finish(study, builder, kind + ".only");
        }
        var quantity = new Quantity.Change(Levels.of(study, field, study.nowFilter()), Levels.of(study, field, study.beforeFilter()));
        var change = study.figure("change", Figure.Style.CHANGE, null, quantity);
        if (change.value() == null || field.aggregate() != Kind.MEAN && !study.isComplete() && change.value().signum() < 0) {
            return finish(study, builder, kind + ".only");
        }
        builder.with("change", change).with("before", Levels.figure(study, "before", field, study.beforeFilter()));
        study.entity().ifPresent(entity -> builder.with("countBefore", study.count("countBefore", study.beforeFilter())));
        return finish(study, builder, kind + "." + Change.direction(change.value()));
    }

    private static Fact ofCount(Study study) {
        var builder = Fact.of("level", Fact.Part.VERDICT, null).weighing(COUNT_ONLY).on(study.nowFilter())
                .with("report", new Term.Title(study.evidence().report().title()))
                .with("count", study.count("count", study.nowFilter()));
        return finish(study, builder, "level.count.only");
    }

    private static Fact.Builder start(Study study, Field field) {
        return Fact.of("level", Fact.Part.VERDICT, null).weighing(VERDICT).on(study.nowFilter()).about(field.name())
                .with("measure", new Term.Title(field.title()));
    }

    private static Fact finish(Study study, Fact.Builder builder, String key) {
        if (study.now() != null) {
            builder.with("period", study.now());
        }
        if (study.hasBefore()) {
            builder.with("base", study.before());
        }
        return builder.keyed(key).build();
    }
}
