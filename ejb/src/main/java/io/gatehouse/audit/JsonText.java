package io.gatehouse.audit;

import io.gatehouse.json.JsonP;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Flat maps of texts as JSON, keys sorted, so that equal maps have equal bytes. */
final class JsonText {

    private JsonText() {
    }

    static String of(SortedMap<String, String> values) {
        var object = JsonP.PROVIDER.createObjectBuilder();
        values.forEach(object::add);
        return object.build().toString();
    }

    static SortedMap<String, String> map(String json) {
        var values = new TreeMap<String, String>();
        try (var reader = JsonP.PROVIDER.createReader(new StringReader(json))) {
            for (Map.Entry<String, jakarta.json.JsonValue> entry : reader.readObject().entrySet()) {
                values.put(entry.getKey(), entry.getValue() instanceof JsonString text ? text.getString()
                        : entry.getValue().toString());
            }
        }
        return values;
    }
}
