package io.gatehouse.summary;

import io.gatehouse.access.Footprint;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.json.JsonP;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A footprint as JSON: dataset, field, ways. Inverse; keys sorted. */
final class FootprintText {

    private FootprintText() {
    }

    static String of(Footprint footprint) {
        var array = JsonP.PROVIDER.createArrayBuilder();
        footprint.ways().forEach((field, ways) -> array.add(JsonP.PROVIDER.createObjectBuilder().add("dataset", field.dataset())
                .add("field", field.field()).add("ways", JsonP.PROVIDER.createArrayBuilder(ways))));
        return array.build().toString();
    }

    static Footprint parse(String json) {
        var ways = new TreeMap<FieldRef, SortedSet<String>>();
        try (var reader = JsonP.PROVIDER.createReader(new StringReader(json))) {
            for (var value : reader.readArray()) {
                var object = value.asJsonObject();
                var texts = new TreeSet<String>();
                object.getJsonArray("ways").getValuesAs(JsonString.class).forEach(way -> texts.add(way.getString()));
                ways.put(new FieldRef(object.getString("dataset"), object.getString("field")), texts);
            }
        }
        return new Footprint(ways);
    }
}
