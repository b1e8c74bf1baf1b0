package io.gatehouse.summary.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges whether a number or a measure goes up or down, and of whom it is told, as the facts say it. */
final class Direction {

    private Direction() {
    }

    /** What is wrong: no named fact of the same says that it goes this way, or a number is told of somebody else there. */
    static Optional<Verdict.Removed> fault(List<Clause> said, Set<String> stems, List<Ground> cited) {
        for (Clause clause : said) {
            boolean held = false;
            for (Amount amount : clause.amounts()) {
                var found = cited.stream().flatMap(ground -> ground.clauses().stream()).filter(one -> one.holds(amount)).toList();
                held |= !found.isEmpty();
                var named = found.stream().filter(one -> one.namesOneOf(clause.names())).toList();
                if (isAgainst(clause, named.isEmpty() ? found : named, cited)) {
                    return Optional.of(new Verdict.Removed(Reason.DIRECTION_NOT_FOUND, amount.written()));
                }
                if (!found.isEmpty() && cited.stream().allMatch(ground -> ground.isFact() && (ground.clauses().stream().noneMatch(one -> one.holds(amount))
                        || isOfAnother(amount, clause, stems, ground.clauses())))) {
                    return Optional.of(new Verdict.Removed(Reason.NAME_NOT_FOUND, amount.written()));
                }
            }
            boolean rowsSay = !clause.amounts().isEmpty() && cited.stream().anyMatch(ground -> !ground.isFact());
            if (!held && !rowsSay && clause.course().moves() && isUnsaid(clause, stems, cited)) {
                return Optional.of(new Verdict.Removed(Reason.DIRECTION_NOT_FOUND, ""));
            }
        }
        return Optional.empty();
    }

    /** The clauses with its number all go another way, or none of the named facts goes this way at all. */
    private static boolean isAgainst(Clause said, List<Clause> meant, List<Ground> cited) {
        if (meant.isEmpty() || said.course() == Course.NONE || meant.stream().anyMatch(one -> one.course().supports(said.course()))) {
            return false;
        }
        if (said.course() == Course.STEADY) {
            return meant.stream().allMatch(one -> one.course().moves());
        }
        return meant.stream().allMatch(one -> one.course() != Course.NONE)
                || cited.stream().flatMap(ground -> ground.clauses().stream()).noneMatch(one -> one.course().supports(said.course()));
    }

    /** No number holds it: the facts that share most of its subjects must go this way. */
    private static boolean isUnsaid(Clause said, Set<String> stems, List<Ground> cited) {
        var facts = most(said, cited.stream().filter(Ground::isFact).toList());
        var moving = facts.stream().flatMap(ground -> ground.clauses().stream()).filter(one -> one.course() != Course.NONE).toList();
        if (moving.isEmpty()) {
            return true;
        }
        if (!said.things().isEmpty() && facts.stream().allMatch(ground -> said.sharedWith(ground.stems()) == 0)) {
            return true;
        }
        long best = moving.stream().mapToLong(one -> nearness(said, stems, one)).max().orElse(0);
        return moving.stream().filter(one -> nearness(said, stems, one) == best).noneMatch(one -> one.course().supports(said.course()));
    }

    /** Subjects in common; less where the clause of a fact names one more. */
    private static long nearness(Clause said, Set<String> stems, Clause fact) {
        return 2 * said.sharedWith(fact.subjects()) - (fact.namesMoreThan(stems) ? 1 : 0);
    }

    private static List<Ground> most(Clause said, List<Ground> facts) {
        var most = new ArrayList<Ground>();
        long best = facts.stream().mapToLong(ground -> said.sharedWith(ground.stems())).max().orElse(0);
        facts.stream().filter(ground -> said.sharedWith(ground.stems()) == best).forEach(most::add);
        return most;
    }

    /** Every clause with this number names one that the sentence does not, and the sentence names one of a clause beside it. */
    private static boolean isOfAnother(Amount amount, Clause said, Set<String> stems, List<Clause> fact) {
        return fact.stream().filter(one -> one.holds(amount)).allMatch(one -> one.namesMoreThan(stems)
                && fact.stream().anyMatch(beside -> beside != one && beside.names().stream().anyMatch(name -> !one.names().contains(name) && said.names().contains(name))));
    }
}
