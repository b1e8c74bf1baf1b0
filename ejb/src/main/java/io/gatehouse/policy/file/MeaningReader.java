package io.gatehouse.policy.file;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.Meaning.Aggregate;
import io.gatehouse.shared.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a field or a report's column means. */
final class MeaningReader {

    /** The keys of a meaning, in the order in which they are written. */
    static final String[] KEYS = {"title", "type", "role", "unit", "currency", "aggregate", "good", "target", "values",
        "excluded", "pending", "zero"};

    private MeaningReader() {
    }

    static Meaning read(Block block) {
        var type = block.oneOf("type", FieldType.class);
        var zero = block.parsed("zero", text -> text.equals("missing") ? text : null, "bad-value", "\"missing\"");
        var meaning = new Meaning(block.text("title"), type == null ? null : type.code(), block.text("unit"),
                block.parsed("currency", text -> text.matches("[A-Z]{3}") ? text : null, "bad-value", "a code of ISO 4217 as in EUR"),
                block.oneOf("role", Meaning.Role.class), aggregate(block), block.oneOf("good", Meaning.Good.class),
                block.number("target"), values(block), block.codes("excluded"), block.codes("pending"), zero != null);
        for (var code : meaning.pending()) {
            if (meaning.excluded().contains(code)) {
                block.problem("pending", "duplicate-name", "\"" + code + "\" is among the excluded codes too.");
            }
        }
        return meaning;
    }

    private static Aggregate aggregate(Block block) {
        if (!(block.node("aggregate") instanceof FileNode.Mapping)) {
            var kind = block.parsed("aggregate", MeaningReader::kind, "bad-value", "sum, last, mean, none or {ratio: [numerator, denominator]}");
            return kind == null ? null : new Aggregate(kind, null, null);
        }
        var ratio = Block.of(block.at("aggregate"), block.node("aggregate"), block.problems(), "ratio").require("ratio");
        var parts = ratio.fieldNames("ratio");
        if (ratio.has("ratio") && parts.size() != 2) {
            ratio.problem("ratio", "bad-value", "A ratio names two columns: numerator and denominator.");
            return null;
        }
        return parts.isEmpty() ? null : new Aggregate(Aggregate.Kind.RATIO, parts.get(0), parts.get(1));
    }

    private static Aggregate.Kind kind(String text) {
        for (var kind : Aggregate.Kind.values()) {
            if (kind != Aggregate.Kind.RATIO && Block.code(kind).equals(text)) {
                return kind;
            }
        }
        return null;
    }

    private static Map<String, String> values(Block block) {
        var words = new LinkedHashMap<String, String>();
        if (block.has("values")) {
            var codes = Block.named(block.at("values"), block.node("values"), block.problems());
            for (var code : codes.keys()) {
                var word = codes.text(code);
                if (code.isEmpty() || code.length() > 200 || code.indexOf('\0') >= 0) {
                    codes.problem(code, "bad-key", "A code has 1 to 200 characters.");
                } else if (word != null) {
                    words.put(code, word);
                }
            }
        }
        return words;
    }
}
