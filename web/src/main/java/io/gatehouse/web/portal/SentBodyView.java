package io.gatehouse.web.portal;

import io.gatehouse.json.JsonP;
import io.gatehouse.vendor.egress.CallLine;
import io.gatehouse.vendor.egress.SentBody;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What one call sent: its messages, readable, and the exact body.
 *
 * @param body null once it is erased
 */
public record SentBodyView(CallLine call, List<Message> messages, String body) {

    /** The names of pseudonyms, as {@code io.gatehouse.pseudonym} makes them. */
    private static final Pattern TOKEN = Pattern.compile("\\b(?:PERSON|EMAIL|PHONE|ADDRESS|IBAN|CARD|ID|CUSTOMER|VENDOR|PART|MACHINE|PRICE|ORG|DATE)X{0,8}_[1-9]\\d{0,8}\\b");

    /** Text in pieces. */
    public record Message(String role, List<Piece> pieces) {
    }

    /** @param token whether it is a pseudonym that stands for something of the house */
    public record Piece(String text, boolean token) {
    }

    static SentBodyView of(SentBody sent) {
        return new SentBodyView(sent.call(), sent.body() == null ? List.of() : messages(sent.body()), sent.body());
    }

    private static List<Message> messages(String body) {
        return structure(body) instanceof JsonObject object && object.get("messages") instanceof jakarta.json.JsonArray messages
                ? messages.stream().map(JsonValue::asJsonObject)
                .map(message -> new Message(message.getString("role", ""), pieces(pretty(message.getString("content", ""))))).toList() : List.of();
    }

    /** A text that is JSON, indented; any other as it is. */
    private static String pretty(String text) {
        var structure = structure(text);
        if (structure == null) {
            return text;
        }
        var out = new StringWriter();
        try (var writer = JsonP.PROVIDER.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(out)) {
            writer.write(structure);
        }
        return out.toString().strip();
    }

    private static JsonStructure structure(String text) {
        try (var reader = JsonP.PROVIDER.createReader(new StringReader(text))) {
            return reader.read();
        } catch (JsonException | IllegalStateException notJson) {
            return null;
        }
    }

    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            pieces.add(new Piece(text.substring(from, matcher.start()), false));
            pieces.add(new Piece(matcher.group(), true));
            from = matcher.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return List.copyOf(pieces);
    }
}
