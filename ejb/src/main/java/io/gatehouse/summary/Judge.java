package io.gatehouse.summary;

import io.gatehouse.pseudonym.PseudonymMap;
import io.gatehouse.summary.guard.Guard;
import io.gatehouse.summary.guard.Reason;
import io.gatehouse.summary.guard.SentenceStream;
import io.gatehouse.summary.guard.Verdict;
import io.gatehouse.summary.prompt.EvidenceItem;
import io.gatehouse.summary.telling.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes a model's answer piece by piece; what the guard lets pass is handed on, sentence by sentence. For one answer. */
final class Judge {

    private static final String GENERATED = "generated";

    private final SentenceStream stream = new SentenceStream();
    private final Map<Integer, EvidenceItem> evidence = new LinkedHashMap<>();
    private final PseudonymMap pseudonyms;
    private final Guard guard;
    private final int most;
    private final Consumer<Summary.Sentence> shown;
    private final List<Summary.Sentence> passed = new ArrayList<>();
    private final List<Reason> removed = new ArrayList<>();

    /** @param sent the evidence that was sent, in its own words; @param most sentences that were asked for */
    Judge(Collection<EvidenceItem> sent, String question, Language language, int most, PseudonymMap pseudonyms, Consumer<Summary.Sentence> shown) {
        sent.forEach(item -> evidence.put(item.number(), item));
        this.pseudonyms = pseudonyms;
        this.guard = new Guard(sent, question, language, text -> !pseudonyms.leftovers(text).isEmpty());
        this.most = most;
        this.shown = shown;
    }

    void take(String piece) {
        stream.add(piece).forEach(this::judge);
    }

    /** The end; a last sentence without its end counts only where the model itself had come to one. */
    void end() {
        stream.end().forEach(this::judge);
    }

    private void judge(String sentence) {
        if (passed.size() >= most) {
            return;
        }
        if (!pseudonyms.leftovers(sentence).isEmpty()) {
            removed.add(Reason.LEFTOVER_PSEUDONYM);
            return;
        }
        switch (guard.judge(pseudonyms.restore(sentence))) {
            case Verdict.Passed stands -> pass(stands);
            case Verdict.Removed gone -> removed.add(gone.reason());
        }
    }

    private void pass(Verdict.Passed stands) {
        var sources = new LinkedHashSet<String>();
        stands.items().forEach(item -> sources.addAll(evidence.get(item).sources()));
        var sentence = new Summary.Sentence(stands.text(), List.copyOf(sources), GENERATED, List.of());
        if (passed.stream().noneMatch(one -> one.text().equals(sentence.text()))) {
            shown.accept(sentence);
            passed.add(sentence);
        }
    }

    List<Summary.Sentence> passed() {
        return List.copyOf(passed);
    }

    /** How many sentences were removed, and runs that are none. */
    int removed() {
        return stream.dropped() + (int) removed.stream().filter(reason -> reason != Reason.NOTHING && reason != Reason.EMPTY).count();
    }

    /** Codes of the reasons, each once. */
    List<String> reasons() {
        return removed.stream().map(Reason::code).distinct().sorted().toList();
    }

    boolean saidNothing() {
        return removed.contains(Reason.NOTHING);
    }
}
