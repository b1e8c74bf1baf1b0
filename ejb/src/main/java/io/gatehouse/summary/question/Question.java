package io.gatehouse.summary.question;

import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.ResultTable;
import io.gatehouse.summary.facts.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A question, understood as far as words go: its period, and the words in it that must be met by a report. Judged only
 * against what the reader may see: titles and words of visible reports, visible columns, visible values.
 */
public final class Question {

    private static final Set<String> EMPTY_WORDS = stems("""
            a an the of in on at by to for from with and or but not is are was were be been has have had do does did will would can
            could should what which who whom whose when where why how much many more most less least than as it its this that these
            those there our my your their we us i you they he she all any some each every between up down about please me show tell give
            summarise summarize summary report reports overview changed change changes happened happen happening became become develop
            development developed going go went doing new news look like time now most best worst highest lowest biggest largest top
            rise rose risen rising increase increased increasing grow grew grown growing fall fell fallen falling drop dropped dropping
            decrease decreased decline declined higher lower high low often frequent frequently currently still already
            der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren sein hat haben hatte wird
            werden wurde wurden kann was welche welcher welches welchen wer wen wem wann wo warum wie viel viele mehr meisten weniger als
            im am an auf aus bei mit nach seit von vor zu zum zur bis uber unter unser unsere unseren unserer unserem mein meine dein ihr
            ihre wir uns ich du sie er es alle jeder jede bitte zeig zeige sag fasse zusammen bericht geandert verandert anderung
            anderungen passiert geworden entwickelt entwicklung los gibt geht neu neues bei denn sich hoch hochsten letzte letzten
            gestiegen steigt steigen stieg stiegen gesunken sinkt sinken sank gefallen fielen zugenommen abgenommen zunahme abnahme erhoht
            gewachsen wachst hoher niedriger niedrig oft ofter haufig haufiger haufigsten lauft laufen lief liegt liegen steht machen macht
            gemacht haben wurde sind schon derzeit gerade aktuell woran liegt""");

    private final Timing timing;
    private final List<String> wanted;
    private final String plain;

    private Question(String text, LocalDate today) {
        this.timing = Timings.of(text, today);
        this.plain = " " + Stems.words(text) + " ";
        var words = new LinkedHashSet<>(Stems.of(timing.rest()));
        words.removeIf(stem -> EMPTY_WORDS.contains(stem) || stem.length() < 2);
        this.wanted = List.copyOf(words);
    }

    public static Question of(String text, LocalDate today) {
        return new Question(text, today);
    }

    private static Set<String> stems(String words) {
        return Set.copyOf(new TreeSet<>(Stems.of(words)));
    }

    public Span period() {
        return timing.period();
    }

    public Span against() {
        return timing.against();
    }

    /** How well a report's title, words and description meet the question; 0 where nothing does. */
    public int score(ReportSpec report) {
        var titles = Stems.of(report.title());
        var descriptions = Stems.of(report.description() == null ? "" : report.description());
        int score = 0;
        for (String want : wanted) {
            int byWords = report.words().stream().mapToInt(phrase -> phrase(phrase, want)).max().orElse(0);
            int byTitle = has(titles, want) ? 3 : 0;
            score += Math.max(Math.max(byWords, byTitle), has(descriptions, want) ? 1 : 0) + (byWords > 0 && byTitle > 0 ? 1 : 0);
        }
        return score;
    }

    /** Four where the phrase as a whole is in the question and has the word; one where only the word is. */
    private int phrase(String phrase, String want) {
        var stems = Stems.of(phrase);
        return !has(stems, want) ? 0 : stems.stream().allMatch(stem -> has(wanted, stem)) ? 4 : 1;
    }

    /** Words of the question that neither the report nor what its reader sees of it meets. */
    public List<String> unmet(ReportSpec report, ResultTable table, Map<String, List<String>> members) {
        var met = new ArrayList<>(Stems.of(report.title()));
        met.addAll(Stems.of(report.description() == null ? "" : report.description()));
        report.words().forEach(word -> met.addAll(Stems.of(word)));
        for (ResultTable.Column column : table.columns()) {
            met.addAll(Stems.of(column.meaning().title() != null ? column.meaning().title() : column.name().replace('_', ' ')));
            column.meaning().values().values().forEach(word -> met.addAll(Stems.of(word)));
        }
        members.values().forEach(values -> values.forEach(value -> met.addAll(Stems.of(value))));
        return wanted.stream().filter(want -> !has(met, want)).toList();
    }

    /** Whether more than half of what was asked for is met. */
    public boolean isAnsweredBy(ReportSpec report, ResultTable table, Map<String, List<String>> members) {
        int unmet = unmet(report, table, members).size();
        return wanted.isEmpty() ? !members.isEmpty() : 2 * unmet < wanted.size();
    }

    public boolean asksForNothing() {
        return wanted.isEmpty();
    }

    private static boolean has(List<String> stems, String want) {
        return stems.stream().anyMatch(stem -> Stems.alike(stem, want));
    }

    /** Members of text columns that the question names in full, by column: the longest names where they overlap. */
    public Map<String, List<String>> members(ResultTable table) {
        var found = new TreeMap<String, List<String>>();
        for (int at = 0; at < table.columns().size(); at++) {
            var column = table.columns().get(at);
            if (column.type() != io.gatehouse.shared.FieldType.TEXT || Members.isFree(column.meaning())) {
                continue;
            }
            var named = Members.named(table, at, plain);
            if (!named.isEmpty()) {
                found.put(column.name(), named);
            }
        }
        return Members.longest(found);
    }
}
