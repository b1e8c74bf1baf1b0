package io.gatehouse.leaktest.job;

import io.gatehouse.json.JsonP;
import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.leaktest.LeakTestOrder.Asked;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An order as JSON, and back. */
final class OrderText {

    private OrderText() {
    }

    static String of(LeakTestOrder order) {
        var json = JsonP.PROVIDER.createObjectBuilder().add("roles", JsonP.PROVIDER.createArrayBuilder(order.roles()))
                .add("people", JsonP.PROVIDER.createArrayBuilder(order.people()));
        if (order.attributes() != null) {
            var attributes = JsonP.PROVIDER.createObjectBuilder();
            order.attributes().forEach((claim, values) -> attributes.add(claim, JsonP.PROVIDER.createArrayBuilder(values)));
            json.add("attributes", attributes);
        }
        var requests = JsonP.PROVIDER.createArrayBuilder();
        order.requests().forEach(asked -> {
            var one = JsonP.PROVIDER.createObjectBuilder();
            add(one, "report", asked.report());
            add(one, "statement", asked.statement());
            add(one, "question", asked.question());
            requests.add(one);
        });
        return json.add("requests", requests).build().toString();
    }

    static LeakTestOrder parse(String workflow, String text) {
        try (var reader = JsonP.PROVIDER.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new LeakTestOrder(workflow, texts(json.getJsonArray("roles")), texts(json.getJsonArray("people")), attributes(json.getJsonObject("attributes")),
                    json.getJsonArray("requests").getValuesAs(JsonObject.class).stream().map(one -> new Asked(one.getString("report", null),
                            one.getString("statement", null), one.getString("question", null))).toList());
        }
    }

    private static Map<String, List<String>> attributes(JsonObject json) {
        if (json == null) {
            return null;
        }
        var attributes = new TreeMap<String, List<String>>();
        json.keySet().forEach(claim -> attributes.put(claim, texts(json.getJsonArray(claim))));
        return attributes;
    }

    static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    static void add(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
