package io.gatehouse.summary.telling;

import io.gatehouse.summary.facts.EvidenceTable;
import io.gatehouse.summary.facts.Fact;
import io.gatehouse.summary.facts.Facts;
import io.gatehouse.summary.facts.Span;
import io.gatehouse.summary.facts.Study;
import io.gatehouse.summary.facts.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows in, sentences out. A pure function: equal tables and an equal telling give equal words. */
public final class Narrator {

    private Narrator() {
    }

    public static Narration tell(List<EvidenceTable> tables, Telling telling) {
        var studies = tables.stream().map(table -> Study.of(table, telling.brief())).toList();
        var candidates = new ArrayList<Choice.Candidate>();
        for (int table = 0; table < studies.size(); table++) {
            int order = 0;
            for (Fact fact : Facts.of(studies.get(table))) {
                candidates.add(new Choice.Candidate(table, order++, fact));
            }
        }
        var chosen = Choice.of(candidates, telling.sentences());
        var teller = new Teller(telling.language());
        var sentences = new ArrayList<Sentence>();
        var rows = new ArrayList<List<int[]>>();
        studies.forEach(study -> rows.add(new ArrayList<>()));
        var likeTitled = likeTitled(chosen);
        for (Choice.Candidate one : chosen) {
            var told = teller.tell(one.fact());
            var text = likeTitled.contains(one.table()) && isOfTheWhole(one.fact())
                    ? ofReport(studies.get(one.table()), told.text(), telling.language()) : told.text();
            sentences.add(new Sentence(text, List.of("s" + (one.table() + 1)), "fact", one.fact().kind(), told.figures()));
            rows.get(one.table()).add(one.fact().rests().rows(studies.get(one.table()).sheet()));
        }
        if (isQuiet(chosen) && sentences.size() < telling.sentences()) {
            sentences.add(new Sentence(Phrases.of(telling.language()).pattern("nothing"), List.of(), "fact", "nothing", List.of()));
        }
        return new Narration(subject(studies, telling.language()), sentences, rows.stream().map(Cited::new).toList(),
                Charts.of(studies), notices(candidates));
    }

    /** Tables whose leading measure has the same title as that of another: a reader could not tell whose total is whose. */
    private static Set<Integer> likeTitled(List<Choice.Candidate> chosen) {
        var byMeasure = chosen.stream().filter(one -> one.fact().part() == Fact.Part.VERDICT)
                .filter(one -> one.fact().terms().get("measure") instanceof Term.Title)
                .collect(Collectors.groupingBy(one -> ((Term.Title) one.fact().terms().get("measure")).text().toLowerCase(Locale.ROOT),
                        Collectors.mapping(Choice.Candidate::table, Collectors.toSet())));
        return byMeasure.values().stream().filter(tables -> tables.size() > 1).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static boolean isOfTheWhole(Fact fact) {
        return fact.part() == Fact.Part.VERDICT || fact.part() == Fact.Part.EXPLANATION;
    }

    private static String ofReport(Study study, String sentence, Language language) {
        return Phrases.of(language).pattern("of-report").replace("{report}", study.evidence().report().title()) + sentence;
    }

    private static List<String> notices(List<Choice.Candidate> candidates) {
        boolean open = candidates.stream().map(candidate -> candidate.fact().key())
                .anyMatch(key -> key.equals("limit.stop") || key.equals("limit.incomplete"));
        return open ? List.of("period-incomplete") : List.of();
    }

    /** Whether nothing but levels and limits is told. */
    private static boolean isQuiet(List<Choice.Candidate> chosen) {
        return !chosen.isEmpty() && chosen.stream().map(Choice.Candidate::fact).noneMatch(fact -> fact.part() == Fact.Part.EXCEPTION
                || fact.part() == Fact.Part.EXPLANATION || fact.key().startsWith("limit.empty"));
    }

    /** What was read: "Vendor orders and deliveries, second quarter of 2026 against the first". */
    private static String subject(List<Study> studies, Language language) {
        var words = new Words(language);
        var phrases = Phrases.of(language);
        var parts = new ArrayList<String>();
        for (Study study : studies) {
            var text = study.evidence().report().title();
            if (study.now() != null) {
                text += ", " + name(words, study.now(), null);
                text += study.before() == null ? "" : " " + phrases.pattern("against") + " "
                        + name(words, study.before(), study.now().from().getYear());
            }
            parts.add(text);
        }
        return String.join("; ", parts);
    }

    private static String name(Words words, Span span, Integer knownYear) {
        return words.name(span, knownYear);
    }
}
