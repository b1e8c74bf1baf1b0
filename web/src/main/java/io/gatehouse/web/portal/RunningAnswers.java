package io.gatehouse.web.portal;

import io.gatehouse.summary.Summary;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Sentences of answers that are being made for the person of this session, by the page that asked. Each was guarded, kept and
 * recorded before it came here; nothing stays when the answer is whole. Safe for the threads of several requests.
 */
@SessionScoped
public class RunningAnswers implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, List<String>> running = new ConcurrentHashMap<>();

    void begin(String run) {
        running.put(run, new CopyOnWriteArrayList<>());
    }

    void sentence(String run, Summary.Sentence sentence) {
        running.computeIfPresent(run, (same, told) -> {
            told.add(sentence.text());
            return told;
        });
    }

    void end(String run) {
        running.remove(run);
    }

    /** What was told so far; empty for what does not run. */
    List<String> told(String run) {
        return run == null ? List.of() : List.copyOf(running.getOrDefault(run, List.of()));
    }
}
