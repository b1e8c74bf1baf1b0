package io.gatehouse.pseudonym;

import io.gatehouse.testbed.SharedData;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** The marked texts of presidio-research: 1,000, of which the rules were developed on the first 500. */
final class Presidio {

    static final Map<String, EntityKind> KINDS = Map.of("PERSON", EntityKind.PERSON, "EMAIL_ADDRESS", EntityKind.EMAIL,
            "PHONE_NUMBER", EntityKind.PHONE, "STREET_ADDRESS", EntityKind.ADDRESS, "IBAN_CODE", EntityKind.IBAN,
            "CREDIT_CARD", EntityKind.CARD, "US_SSN", EntityKind.ID_NUMBER, "ORGANIZATION", EntityKind.ORGANIZATION,
            "DATE_TIME", EntityKind.DATE_TIME);

    private Presidio() {
    }

    record Span(int start, int end, String type) {

        int overlap(Found found) {
            return Math.max(0, Math.min(end, found.end()) - Math.max(start, found.start()));
        }
    }

    record Text(String text, List<Span> spans) { }

    /** All texts. Skips the test where they are missing. */
    static List<Text> texts() throws IOException {
        var file = SharedData.folder("presidio_pii").resolve("synth_dataset_first_1000.json");
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(Presidio::text).toList();
        }
    }

    /** Positions in the file count code points, as Python does. */
    private static Text text(JsonObject json) {
        var text = json.getString("full_text");
        return new Text(text, json.getJsonArray("spans").getValuesAs(JsonObject.class).stream()
                .map(span -> new Span(text.offsetByCodePoints(0, span.getInt("start_position")),
                        text.offsetByCodePoints(0, span.getInt("end_position")), span.getString("entity_type"))).toList());
    }
}
