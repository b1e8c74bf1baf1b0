package io.gatehouse.web.program;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Members of a JSON object whose names are another's and no names of ours. */
public final class Fields {

    private Fields() {
    }

    /** Names and values in turn, in this order; a value may be null. */
    public static Map<String, Object> of(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return Collections.unmodifiableMap(fields);
    }
}
