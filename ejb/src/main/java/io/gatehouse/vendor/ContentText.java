package io.gatehouse.vendor;

import io.gatehouse.json.JsonP;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import io.gatehouse.vendor.questionnaire.AdditionalAnswer;
import io.gatehouse.vendor.questionnaire.Answer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Contents of assessments as stored JSON, and back. What is null is left out. */
final class ContentText {

    private ContentText() {
    }

    static String of(AssessmentContent content) {
        var answers = JsonP.PROVIDER.createArrayBuilder();
        content.answers().forEach(a -> answers.add(new JsonFields().text("question", a.question()).text("value", a.value())
                .text("evidence", a.evidence()).text("comment", a.comment()).object()));
        var additional = JsonP.PROVIDER.createArrayBuilder();
        content.additional().forEach(a -> additional.add(new JsonFields().text("id", a.id()).text("question", a.question())
                .text("answer", a.answer()).text("ownership", a.ownership()).text("description", a.description()).object()));
        var treatments = JsonP.PROVIDER.createObjectBuilder();
        content.treatments().forEach((question, t) -> treatments.add(question, new JsonFields().text("kind", t.kind().name())
                .text("reason", t.reason()).text("by", t.by()).object()));
        return new JsonFields().value("answers", answers.build()).value("additional", additional.build())
                .value("treatments", treatments.build()).value("terms", content.terms() == null ? null : terms(content.terms()))
                .object().toString();
    }

    private static JsonObject terms(Terms terms) {
        return new JsonFields().value("plain", label(terms.plain()))
                .value("pseudonymised", terms.pseudonymised() == null ? null : label(terms.pseudonymised()))
                .value("models", texts(terms.models())).value("regions", texts(terms.regions())).value("workflows", texts(terms.workflows()))
                .text("retention", terms.retention()).value("training", terms.training() ? JsonValue.TRUE : JsonValue.FALSE)
                .text("until", terms.until()).object();
    }

    private static JsonObject label(Label label) {
        return new JsonFields().text("level", label.level().code()).value("categories", texts(label.categories())).object();
    }

    private static JsonArray texts(Collection<String> texts) {
        return JsonP.PROVIDER.createArrayBuilder(new TreeSet<>(texts)).build();
    }

    static AssessmentContent read(String text) {
        try (var reader = JsonP.PROVIDER.createReader(new StringReader(text))) {
            var root = reader.readObject();
            var treatments = new TreeMap<String, RiskTreatment>();
            root.getJsonObject("treatments").forEach((question, t) -> treatments.put(question, treatment(t.asJsonObject())));
            return new AssessmentContent(
                    root.getJsonArray("answers").getValuesAs(JsonObject.class).stream().map(a -> new Answer(a.getString("question"),
                            text(a, "value"), text(a, "evidence"), text(a, "comment"))).toList(),
                    root.getJsonArray("additional").getValuesAs(JsonObject.class).stream().map(a -> new AdditionalAnswer(a.getString("id"),
                            text(a, "question"), text(a, "answer"), text(a, "ownership"), text(a, "description"))).toList(),
                    treatments, root.containsKey("terms") ? readTerms(root.getJsonObject("terms")) : null);
        }
    }

    private static RiskTreatment treatment(JsonObject json) {
        return new RiskTreatment(RiskTreatment.Kind.valueOf(json.getString("kind")), text(json, "reason"), day(json, "by"));
    }

    private static Terms readTerms(JsonObject json) {
        return new Terms(readLabel(json.getJsonObject("plain")),
                json.containsKey("pseudonymised") ? readLabel(json.getJsonObject("pseudonymised")) : null,
                readTexts(json, "models"), readTexts(json, "regions"), readTexts(json, "workflows"),
                json.containsKey("retention") ? Period.parse(json.getString("retention")) : null,
                json.getBoolean("training"), day(json, "until"));
    }

    private static Label readLabel(JsonObject json) {
        return new Label(Level.of(json.getString("level")).orElseThrow(), new TreeSet<>(readTexts(json, "categories")));
    }

    static Set<String> readTexts(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString)
                .collect(Collectors.toSet()) : Set.of();
    }

    static List<String> readList(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList()
                : List.of();
    }

    static String text(JsonObject json, String name) {
        return json.containsKey(name) ? json.getString(name) : null;
    }

    static LocalDate day(JsonObject json, String name) {
        return json.containsKey(name) ? LocalDate.parse(json.getString(name)) : null;
    }
}
