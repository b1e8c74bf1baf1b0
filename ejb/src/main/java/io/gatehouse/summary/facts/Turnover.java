package io.gatehouse.summary.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Members that went quiet (they used to come regularly and have stayed away ten times as long as usual) and members
 * that are new and already large.
 */
final class Turnover implements FactKind {

    private static final int REGULAR = 10;
    private static final int QUIET_DAYS = 28;
    private static final double QUIET_GAPS = 10;
    private static final String SMALL = "0.01";
    private static final String LARGE = "0.05";
    private static final int MOST = 2;

    @Override
    public Stream<Fact> find(Study study) {
        if (study.time().isEmpty() || study.calendar() == null) {
            return Stream.empty();
        }
        return study.lead().filter(Field::isAdditive).filter(field -> !field.isBadWhenHigh() || field.isMoney()).stream().flatMap(lead -> study.dimensions().stream()
                .flatMap(by -> of(study, lead, by).limit(MOST)));
    }

    private static Stream<Fact> of(Study study, Field lead, Field by) {
        var facts = new ArrayList<Fact>();
        var groups = study.sheet().groups(by, study.allRows());
        if (groups.size() >= 3) {
            groups.forEach((member, rows) -> {
                var days = days(study, rows);
                quiet(study, lead, by, member, days).ifPresent(facts::add);
                arrived(study, lead, by, member, days).ifPresent(facts::add);
            });
        }
        return facts.stream().sorted(Comparator.comparingInt(Fact::weight).reversed());
    }

    private static TreeSet<LocalDate> days(Study study, int[] rows) {
        var byRow = study.days();
        var seen = new BitSet();
        for (int row : rows) {
            if (byRow[row] >= 0 && byRow[row] < study.calendar().days()) {
                seen.set(byRow[row]);
            }
        }
        var days = new TreeSet<LocalDate>();
        seen.stream().forEach(day -> days.add(study.calendar().first().plusDays(day)));
        return days;
    }

    private static java.util.Optional<Fact> quiet(Study study, Field lead, Field by, String member, TreeSet<LocalDate> days) {
        if (days.size() < REGULAR) {
            return java.util.Optional.empty();
        }
        long longest = 0;
        LocalDate before = null;
        for (LocalDate day : days) {
            longest = before == null ? 0 : Math.max(longest, ChronoUnit.DAYS.between(before, day));
            before = day;
        }
        double mean = (double) ChronoUnit.DAYS.between(days.first(), days.last()) / (days.size() - 1);
        long silent = ChronoUnit.DAYS.between(days.last(), study.calendar().last());
        if (silent < QUIET_DAYS || silent < QUIET_GAPS * mean || silent < 2 * longest) {
            return java.util.Optional.empty();
        }
        var time = study.time().orElseThrow();
        var while_ = study.counting().within(time, Span.of(days.first(), days.last()));
        var share = study.share("share", new Quantity.Sum(lead, while_.among(by, member)), new Quantity.Sum(lead, while_));
        if (!Change.atLeast(share.value(), SMALL)) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(Fact.of("turnover", Fact.Part.EXCEPTION, "turnover.quiet").finding()
                .weighing(79 + (int) Math.min(12, 100 * share.value().doubleValue())).about(by.name() + "=" + member)
                .on(study.counting().among(by, member)).with("member", new Term.Word(by.member(member)))
                .with("measure", new Term.Title(lead.title())).with("last", new Term.Day(days.last())).with("share", share).build());
    }

    private static java.util.Optional<Fact> arrived(Study study, Field lead, Field by, String member, TreeSet<LocalDate> days) {
        boolean fresh = study.hasBefore() && !days.isEmpty() && !days.first().isBefore(study.now().from())
                && !days.first().isAfter(study.now().to())
                && study.calendar().first().isBefore(study.now().previous().previous().from());
        if (!fresh) {
            return java.util.Optional.empty();
        }
        var own = study.nowFilter().among(by, member);
        var share = study.share("share", new Quantity.Sum(lead, own), new Quantity.Sum(lead, study.nowFilter()));
        if (!Change.atLeast(share.value(), LARGE)) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(Fact.of("turnover", Fact.Part.EXCEPTION, "turnover.new").finding()
                .weighing(68 + (int) Math.min(10, 40 * share.value().doubleValue())).about(by.name() + "=" + member)
                .on(own).with("member", new Term.Word(by.member(member))).with("measure", new Term.Title(lead.title()))
                .with("first", new Term.Day(days.first())).with("share", share).build());
    }
}
