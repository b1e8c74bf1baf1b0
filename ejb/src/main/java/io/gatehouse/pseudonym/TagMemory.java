package io.gatehouse.pseudonym;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers what was found of a sentence, since reports tell the same sentences again and again. It holds no words:
 * sentences are known by a digest under a key of this process.
 */
final class TagMemory {

    private static final int SENTENCES = 5_000;

    private final Vault digests = new Vault(new SecureRandom());
    private final Map<ByteBuffer, String[]> found = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, String[]> eldest) {
            return size() > SENTENCES;
        }
    };

    String[] get(String[] words, Supplier<String[]> find) {
        var digest = digests.mark(String.join(" ", words));
        synchronized (found) {
            var before = found.get(digest);
            if (before != null) {
                return before;
            }
        }
        var now = find.get();
        synchronized (found) {
            found.put(digest, now);
        }
        return now;
    }
}
