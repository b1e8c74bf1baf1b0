package io.gatehouse.summary.telling;

import io.gatehouse.summary.facts.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses what is told: the verdict on each report first, then by how much a fact tells its reader; one matter once, no
 * more than two facts about one member. Deterministic: ties are broken by report and order of finding.
 */
final class Choice {

    private static final int LEAST = 30;
    private static final int PER_MEMBER = 2;

    private Choice() {
    }

    /** A fact of the table at this place. */
    record Candidate(int table, int order, Fact fact) {
    }

    static List<Candidate> of(List<Candidate> candidates, int sentences) {
        var ranked = candidates.stream().filter(candidate -> candidate.fact().weight() >= LEAST)
                .sorted(Comparator.comparingInt((Candidate c) -> -c.fact().weight()).thenComparingInt(Candidate::table)
                        .thenComparingInt(Candidate::order)).toList();
        var chosen = new ArrayList<Candidate>();
        var members = new HashMap<String, Integer>();
        int verdicts = 0;
        for (Candidate candidate : ranked) {
            boolean verdict = candidate.fact().part() == Fact.Part.VERDICT;
            boolean room = chosen.size() < sentences && (!verdict || verdicts < Math.max(1, sentences / 3));
            if (room && isNew(candidate, chosen, members)) {
                chosen.add(candidate);
                verdicts += verdict ? 1 : 0;
                members.merge(member(candidate.fact().about()), 1, Integer::sum);
            }
        }
        chosen.sort(Comparator.comparing((Candidate c) -> c.fact().part()).thenComparingInt(c -> -c.fact().weight())
                .thenComparingInt(Candidate::table).thenComparingInt(Candidate::order));
        return chosen;
    }

    private static boolean isNew(Candidate candidate, List<Candidate> chosen, Map<String, Integer> members) {
        var about = candidate.fact().about();
        if (about == null || about.isEmpty()) {
            return true;
        }
        if (members.getOrDefault(member(about), 0) >= PER_MEMBER && about.contains("=")) {
            return false;
        }
        return chosen.stream().noneMatch(other -> other.table() == candidate.table() ? same(other.fact(), candidate.fact())
                : other.fact().kind().equals(candidate.fact().kind()) && about.equals(other.fact().about()));
    }

    private static boolean same(Fact told, Fact next) {
        if (told.part() == Fact.Part.VERDICT) {
            return false;
        }
        return next.about().equals(told.about()) || sameMeasure(next, told) && (isDrift(told) || isDrift(next))
                && (told.kind().equals("shift") || next.kind().equals("shift") || told.kind().equals(next.kind()));
    }

    /** A drift of the whole needs no telling where a member's shift, or the whole's, has been told. */
    private static boolean isDrift(Fact fact) {
        return fact.kind().equals("drift");
    }

    private static boolean sameMeasure(Fact one, Fact other) {
        return measures(one).stream().anyMatch(measures(other)::contains);
    }

    private static List<String> measures(Fact fact) {
        var about = fact.about() == null ? "" : fact.about();
        return List.of(about.substring(about.indexOf('/') + 1).split("\\+"));
    }

    private static String member(String about) {
        return about == null ? "" : about.contains("/") ? about.substring(0, about.indexOf('/')) : about;
    }
}
