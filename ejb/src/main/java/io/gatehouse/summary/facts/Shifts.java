package io.gatehouse.summary.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A mean or a rate that lies on another level since some day, of one member or of all: lead times that grew, scrap that
 * doubled. The strongest shift is told first; what its rows explain is not told again.
 */
final class Shifts implements FactKind {

    private static final int MOST = 2;
    private static final int LEAST_DAYS = 8;
    private static final int MOST_MEMBERS = 400;
    private static final double LIMIT = 5.0;
    private static final double BROAD_LIMIT = 5.5;
    private static final String MATERIAL = "0.15";

    private record Found(Field by, String member, java.time.LocalDate since, double strength, boolean rise) {
    }

    @Override
    public Stream<Fact> find(Study study) {
        if (study.time().isEmpty() || study.calendar() == null || study.calendar().days() < 42) {
            return Stream.empty();
        }
        var found = new ArrayList<Shift>();
        Signal.of(study).forEach(signal -> found.addAll(of(study, signal)));
        var facts = new ArrayList<Fact>();
        var told = new ArrayList<Shift>();
        for (Shift shift : found) {
            if (told.contains(shift)) {
                continue;
            }
            var other = found.stream().filter(next -> next != shift && !told.contains(next) && shift.pairsWith(next)).findFirst();
            other.ifPresent(told::add);
            facts.add(fact(study, shift, other.orElse(null)));
        }
        return facts.stream();
    }

    /** A shift of a signal, with its direction. */
    private record Shift(Signal signal, Found found, boolean rise) {
        /** Whether both are means of one member that moved the same way: one matter, told in one sentence. */
        boolean pairsWith(Shift other) {
            return signal instanceof Signal.Mean && other.signal instanceof Signal.Mean && rise == other.rise && found.by() != null
                    && found.by().equals(other.found.by()) && found.member().equals(other.found.member());
        }
    }

    private static List<Shift> of(Study study, Signal signal) {
        var facts = new ArrayList<Shift>();
        var rows = study.allRows();
        while (facts.size() < MOST) {
            var found = strongest(study, signal, rows);
            if (found == null) {
                break;
            }
            facts.add(new Shift(signal, found, found.rise()));
            if (found.by() == null) {
                break;
            }
            rows = IntStream.of(rows).filter(row -> !found.member().equals(study.sheet().text(row, found.by()))).toArray();
        }
        return facts;
    }

    private static Found strongest(Study study, Signal signal, int[] rows) {
        Found best = null;
        DaySeries all = null;
        var places = new ArrayList<Field>();
        places.add(null);
        places.addAll(study.dimensions());
        for (Field by : places) {
            var series = DaySeries.of(study, by, rows, row -> signal.events(study.sheet(), row),
                    row -> signal.chances(study.sheet(), row));
            all = by == null ? series.getOrDefault("", new DaySeries()) : all;
            if (series.size() > MOST_MEMBERS || by != null && series.size() < 2) {
                continue;
            }
            for (Map.Entry<String, DaySeries> one : series.entrySet()) {
                var found = shift(study, signal, by, one.getKey(), one.getValue(), all);
                best = found != null && (best == null || found.strength() > best.strength()) ? found : best;
            }
        }
        return best;
    }

    private static Found shift(Study study, Signal signal, Field by, String member, DaySeries series,
                               DaySeries all) {
        if (series.size() < 3 * LEAST_DAYS) {
            return null;
        }
        var split = Statistics.split(series.rates(), LEAST_DAYS);
        if (Math.abs(split.z()) < (by == null ? BROAD_LIMIT : LIMIT)) {
            return null;
        }
        var since = series.day(Statistics.refine(series, split).at());
        if (since.isBefore(study.calendar().first().plusDays(Math.max(56, study.calendar().days() * 15 / 100)))) {
            return null;
        }
        var change = study.value(new Quantity.Change(signal.level(after(study, by, member, since)),
                signal.level(before(study, by, member, since))));
        if (!signal.matters(series.totalSince(since), series.levelBefore(since), all.totalSince(since))) {
            return null;
        }
        boolean same = change != null && Change.atLeast(change, MATERIAL) && change.signum() == Math.signum(split.z());
        // A member with the stronger effect is preferred to the whole that it moves.
        return same ? new Found(by, member, since, Math.min(12, Math.abs(split.z())) * Math.min(2, change.abs().doubleValue()) * (by == null ? 0.8 : 1),
                change.signum() > 0) : null;
    }

    private static Filter member(Study study, Field by, String member) {
        return by == null ? study.counting() : study.counting().among(by, member);
    }

    private static Filter after(Study study, Field by, String member, java.time.LocalDate since) {
        return member(study, by, member).within(study.time().orElseThrow(), Span.of(since, study.calendar().last()));
    }

    private static Filter before(Study study, Field by, String member, java.time.LocalDate since) {
        return member(study, by, member).within(study.time().orElseThrow(), Span.of(study.calendar().first(), since.minusDays(1)));
    }

    private static Fact fact(Study study, Shift shift, Shift other) {
        var signal = shift.signal();
        var found = shift.found();
        var after = after(study, found.by(), found.member(), found.since());
        var before = before(study, found.by(), found.member(), found.since());
        var now = study.figure("after", signal.style(), signal.unit(), signal.level(after));
        var then = study.figure("before", signal.style(), signal.unit(), signal.level(before));
        boolean rise = now.value().compareTo(then.value()) > 0;
        boolean bad = rise == signal.field().isBadWhenHigh();
        var builder = Fact.of("shift", Fact.Part.EXCEPTION, null).finding().on(after)
                .weighing((bad ? 80 : 70) + (int) Math.min(8, 8 * Math.abs(1 - now.value().doubleValue() / then.value().doubleValue())))
                .about(found.by() == null ? signal.field().name() : found.by().name() + "=" + found.member() + "/" + signal.field().name())
                .with("measure", new Term.Title(signal.field().title())).with("before", then).with("after", now)
                .with("since", new Term.Day(found.since()));
        var key = "shift." + (signal instanceof Signal.Rated ? "rate" : "mean") + (rise ? ".rise" : ".fall");
        if (found.by() == null) {
            return builder.keyed(key).build();
        }
        if (other != null) {
            var second = other.signal();
            return builder.keyed(key + ".two").about(found.by().name() + "=" + found.member() + "/" + signal.field().name() + "+"
                    + second.field().name()).with("member", new Term.Word(found.by().member(found.member())))
                    .with("measure2", new Term.Title(second.field().title()))
                    .with("after2", study.figure("after2", second.style(), second.unit(), second.level(after)))
                    .with("before2", study.figure("before2", second.style(), second.unit(), second.level(before))).build();
        }
        var others = study.counting().without(found.by(), found.member())
                .within(study.time().orElseThrow(), Span.of(found.since(), study.calendar().last()));
        return builder.keyed(key + ".member").with("member", new Term.Word(found.by().member(found.member())))
                .with("others", study.figure("others", signal.style(), signal.unit(), signal.level(others))).build();
    }

    static boolean isMaterial(BigDecimal change) {
        return Change.atLeast(change, MATERIAL);
    }
}
