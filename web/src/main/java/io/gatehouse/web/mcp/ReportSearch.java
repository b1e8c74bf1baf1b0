package io.gatehouse.web.mcp;

import io.gatehouse.query.ReportInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ranks reports by the words that they share with a question; a word of the title counts twice. Nothing but the reports
 * given has any influence. Ties keep their order. Pure.
 */
final class ReportSearch {

    private static final int STEM = 4;

    private ReportSearch() {
    }

    private record Ranked(ReportInfo report, int score) {
    }

    static List<ReportInfo> best(List<ReportInfo> visible, String question) {
        var asked = words(question);
        return visible.stream().map(report -> new Ranked(report, score(report, asked))).filter(ranked -> ranked.score() > 0)
                .sorted(Comparator.comparingInt(Ranked::score).reversed()).map(Ranked::report).toList();
    }

    private static int score(ReportInfo report, Set<String> asked) {
        return 2 * shared(asked, report.key() + " " + report.title()) + shared(asked, report.description() == null ? "" : report.description());
    }

    private static int shared(Set<String> asked, String text) {
        var there = words(text);
        return (int) asked.stream().filter(word -> there.stream().anyMatch(other -> isAkin(word, other))).count();
    }

    /** Equal, or one the other with an ending. */
    private static boolean isAkin(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    /** Words of four letters and more: shorter ones say little, and begin many. */
    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() >= STEM)
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
