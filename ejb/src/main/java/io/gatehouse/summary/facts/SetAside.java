package io.gatehouse.summary.facts;

import io.gatehouse.policy.Meaning.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was not counted because of its status: what is still open apart from what is out for good. */
final class SetAside implements FactKind {

    @Override
    public Stream<Fact> find(Study study) {
        var facts = new ArrayList<Fact>();
        for (Field status : study.sheet().with(Role.STATUS).toList()) {
            var pending = StatusRule.pending(study.sheet(), status);
            var excluded = StatusRule.excluded(study.sheet(), status);
            boolean told = add(facts, study, status, present(study, status, pending, "pending"), "pending", 66);
            add(facts, study, status, present(study, status, excluded, "out"), told ? "also" : "out", 62);
        }
        return facts.stream();
    }

    private static boolean add(ArrayList<Fact> facts, Study study, Field status, SortedSet<String> codes, String how, int weight) {
        if (codes.isEmpty()) {
            return false;
        }
        var filter = period(study, how).among(status, codes);
        var words = new Term.Names(codes.stream().map(status::word).toList(), java.util.List.of());
        var key = "aside." + how;
        var builder = Fact.of("aside", Fact.Part.LIMIT, key).on(filter).about("aside." + how)
                .with("count", study.count("count", filter)).with("words", words);
        var amount = study.lead().filter(Field::isAdditive);
        var sum = amount.map(field -> Levels.figure(study, "amount", field, filter)).filter(figure -> figure.value() != null
                && figure.value().signum() > 0).orElse(null);
        if (sum != null) {
            var part = Quantity.divide(sum.value(), study.value(new Quantity.Sum(amount.get(), study.nowFilter())));
            if (part != null && part.compareTo(new BigDecimal("0.005")) < 0) {
                weight -= 30;
            }
            builder.with("amount", sum);
            key += sum.style() == Figure.Style.MONEY ? ".worth" : ".of";
            var largest = how.equals("pending") ? largest(study, amount.get(), filter) : null;
            if (largest != null) {
                builder.with("largest", new Term.Word(largest));
                key += ".largest";
            }
        }
        facts.add(builder.keyed(key).weighing(weight).build());
        return true;
    }

    /** The entity among these rows that is the largest of all rows in the data, whatever their status; or null. */
    private static String largest(Study study, Field amount, Filter filter) {
        var entity = study.entity().orElse(null);
        if (entity == null) {
            return null;
        }
        var all = study.sheet().sums(amount, entity, Filter.ALL.rows(study.sheet()));
        var top = all.entrySet().stream().max(Comparator.comparing(java.util.Map.Entry::getValue)).orElse(null);
        boolean alone = top != null && all.values().stream().filter(value -> value.compareTo(top.getValue()) == 0).count() == 1;
        return alone && study.sheet().groups(entity, filter.rows(study.sheet())).containsKey(top.getKey()) ? top.getKey() : null;
    }

    private static SortedSet<String> present(Study study, Field status, SortedSet<String> codes, String how) {
        var found = new TreeSet<String>();
        for (int row : period(study, how).rows(study.sheet())) {
            var code = study.sheet().text(row, status);
            if (code != null && codes.contains(code)) {
                found.add(code);
            }
        }
        return found;
    }

    /** The told period; what is pending, up to now where nobody asked for a period. */
    private static Filter period(Study study, String how) {
        var restricted = Filter.ALL;
        for (var condition : study.counting().conditions()) {
            if (condition instanceof Condition.Among among && !among.negated()) {
                restricted = restricted.and(condition);
            }
        }
        var all = restricted;
        return study.now() == null ? all : study.time().map(time -> all.within(time,
                how.equals("pending") && !study.isAsked() ? study.untilNow() : study.now())).orElse(all);
    }
}
