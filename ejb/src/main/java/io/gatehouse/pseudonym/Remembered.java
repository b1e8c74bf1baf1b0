package io.gatehouse.pseudonym;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules whose findings are remembered, since reports tell the same sentences again and again. What is kept is where
 * something stood; of the text, only a digest under a key of this process.
 */
final class Remembered implements Rule {

    private static final int TEXTS = 10_000;

    private final List<Rule> rules;
    private final Vault digests = new Vault(new SecureRandom());
    private final Map<ByteBuffer, List<Found>> memory = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, List<Found>> eldest) {
            return size() > TEXTS;
        }
    };

    Remembered(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public List<Found> find(String text) {
        var digest = digests.mark(text);
        synchronized (memory) {
            var before = memory.get(digest);
            if (before != null) {
                return before;
            }
        }
        var found = rules.stream().flatMap(rule -> rule.find(text).stream()).toList();
        synchronized (memory) {
            memory.put(digest, found);
        }
        return found;
    }
}
