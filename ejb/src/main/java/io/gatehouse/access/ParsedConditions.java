package io.gatehouse.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the parsed form of the row conditions used last; parsing is a pure function of the text. */
final class ParsedConditions {

    private static final int MOST = 2000;

    private static final Map<String, RowCondition> PARSED = Collections.synchronizedMap(
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, RowCondition> eldest) {
                    return size() > MOST;
                }
            });

    private ParsedConditions() {
    }

    static RowCondition parse(String text) {
        var known = PARSED.get(text);
        if (known == null) {
            known = RowConditions.parse(text);
            PARSED.put(text, known);
        }
        return known;
    }
}
