package io.gatehouse.summary.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges whether a number goes up or down, and of whom it is told, as the facts say it. */
final class Direction {

    private static final String NOT = "(?<not>(?:\\b(?:not|never|hardly|no longer)|n['’]t|\\bnicht|\\bnie)\\s+(?!only|nur)(?:\\p{L}+\\s+)?)?";
    private static final String NOT_AFTER = "(?<after>\\s+(?:nicht|nie)\\b(?!\\s+nur))?";
    private static final Pattern UP = words("rose|rises?|risen|rising|increas(?:e|es|ed|ing)|grew|grows?|grown|growing|growth|climb(?:s|ed|ing)?|gained|jumped"
            + "|doubled|tripled|up(?=\\s+(?:by|from|to|about|nearly|\\d)|\\s*$|[.,])|(?<=%\\s)(?:up|higher|more|mehr|höher)"
            + "|stieg|stiegen|gestiegen|steigt|anstieg|zuwachs|zunahme|erhöhte?(?:n)?|wuchs|wuchsen|gewachsen|zugenommen|verdoppelt|verdreifacht");
    private static final Pattern DOWN = words("(?:fell|falls?|fallen|falling)(?=\\s+(?:by|from|to|about|nearly|\\d|[$€£])|\\s*$|[.,])|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)"
            + "|declin(?:e|es|ed|ing)|shrank|shrunk|reduced|halved|down(?=\\s+(?:by|from|to|about|nearly|\\d)|\\s*$|[.,])|(?<=%\\s)(?:down|lower|less|fewer|weniger|niedriger)"
            + "|sank|sanken|gesunken|sinkt|(?:fiel|fielen|gefallen)(?=\\s+(?:um|von|auf\\s+\\d)|\\s*$|[.,])|rückgang|zurückgegangen|abnahme|abgenommen|verringerte?(?:n)?|halbiert");

    private Direction() {
    }

    static int of(String text) {
        boolean up = has(UP, text, false) || has(DOWN, text, true);
        boolean down = has(DOWN, text, false) || has(UP, text, true);
        return up == down ? 0 : up ? 1 : -1;
    }

    private static boolean has(Pattern words, String text, boolean negated) {
        return words.matcher(text).results().anyMatch(match -> (match.group(1) != null || match.group(2) != null) == negated);
    }

    /** What is wrong: every clause of a named fact with this number goes the other way, or is told of somebody else there. */
    static Optional<Verdict.Removed> fault(List<Clause> said, Set<String> stems, List<Ground> cited) {
        for (Clause clause : said) {
            for (Amount amount : clause.amounts()) {
                var found = cited.stream().flatMap(ground -> ground.clauses().stream()).filter(one -> one.holds(amount)).toList();
                var named = found.stream().filter(one -> one.namesOneOf(clause.names())).toList();
                var meant = named.isEmpty() ? found : named;
                if (clause.direction() != 0 && !meant.isEmpty() && meant.stream().allMatch(one -> one.direction() == -clause.direction())) {
                    return Optional.of(new Verdict.Removed(Reason.DIRECTION_NOT_FOUND, amount.written()));
                }
                if (!found.isEmpty() && cited.stream().allMatch(ground -> ground.isFact() && (ground.clauses().stream().noneMatch(one -> one.holds(amount))
                        || isOfAnother(amount, clause, stems, ground.clauses())))) {
                    return Optional.of(new Verdict.Removed(Reason.NAME_NOT_FOUND, amount.written()));
                }
            }
        }
        return Optional.empty();
    }

    /** Every clause with this number names one that the sentence does not, and the sentence names one of a clause beside it. */
    private static boolean isOfAnother(Amount amount, Clause said, Set<String> stems, List<Clause> fact) {
        return fact.stream().filter(one -> one.holds(amount)).allMatch(one -> one.namesMoreThan(stems)
                && fact.stream().anyMatch(beside -> beside != one && beside.names().stream().anyMatch(name -> !one.names().contains(name) && said.names().contains(name))));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iu)" + NOT + "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])" + NOT_AFTER);
    }
}
