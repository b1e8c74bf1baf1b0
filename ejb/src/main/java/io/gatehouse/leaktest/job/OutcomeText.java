package io.gatehouse.leaktest.job;

import io.gatehouse.json.JsonP;
import io.gatehouse.leaktest.Channel;
import io.gatehouse.leaktest.Difference;
import io.gatehouse.leaktest.ReaderResult;
import io.gatehouse.leaktest.Verdict;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;

/** What a test found as JSON, and back. */
final class OutcomeText {

    private OutcomeText() {
    }

    static String readers(List<ReaderResult> readers) {
        var array = JsonP.PROVIDER.createArrayBuilder();
        readers.forEach(reader -> {
            var one = JsonP.PROVIDER.createObjectBuilder().add("roles", JsonP.PROVIDER.createArrayBuilder(reader.roles())).add("verdict", reader.verdict().name())
                    .add("cases", reader.cases()).add("answered", reader.answered()).add("cellsChanged", reader.cellsChanged());
            OrderText.add(one, "person", reader.person());
            OrderText.add(one, "reason", reader.reason());
            array.add(one);
        });
        return array.build().toString();
    }

    static List<ReaderResult> readers(String text) {
        try (var reader = JsonP.PROVIDER.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(one -> new ReaderResult(one.getString("person", null),
                    OrderText.texts(one.getJsonArray("roles")), Verdict.valueOf(one.getString("verdict")), one.getInt("cases"), one.getInt("answered"),
                    one.getJsonNumber("cellsChanged").longValue(), one.getString("reason", null))).toList();
        }
    }

    static String difference(Difference found) {
        var json = JsonP.PROVIDER.createObjectBuilder().add("roles", JsonP.PROVIDER.createArrayBuilder(found.roles())).add("kind", found.kind())
                .add("request", found.request()).add("channel", found.channel().name()).add("change", found.change()).add("size", found.size())
                .add("datasets", JsonP.PROVIDER.createArrayBuilder(found.datasets()));
        OrderText.add(json, "person", found.person());
        OrderText.add(json, "dataset", found.dataset());
        OrderText.add(json, "field", found.field());
        if (found.one() != null) {
            json.add("one", side(found.one())).add("other", side(found.other()));
        }
        return json.build().toString();
    }

    static Difference difference(String text) {
        try (var reader = JsonP.PROVIDER.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new Difference(json.getString("person", null), OrderText.texts(json.getJsonArray("roles")), json.getString("kind"), json.getString("request"),
                    Channel.valueOf(json.getString("channel")), json.getString("dataset", null), json.getString("change"), json.getString("field", null),
                    json.getJsonNumber("size").longValue(), OrderText.texts(json.getJsonArray("datasets")), side(json.getJsonObject("one")),
                    side(json.getJsonObject("other")));
        }
    }

    private static JsonObjectBuilder side(Difference.Side side) {
        var json = JsonP.PROVIDER.createObjectBuilder().add("rows", JsonP.PROVIDER.createArrayBuilder(side.rows()));
        OrderText.add(json, "refusal", side.refusal());
        OrderText.add(json, "head", side.head());
        OrderText.add(json, "digest", side.digest());
        OrderText.add(json, "text", side.text());
        return json;
    }

    private static Difference.Side side(JsonObject json) {
        return json == null ? null : new Difference.Side(json.getString("refusal", null), json.getString("head", null), OrderText.texts(json.getJsonArray("rows")),
                json.getString("digest", null), json.getString("text", null));
    }
}
