package io.gatehouse.policy.file;

import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.MaskSpec.Kind;
import java.util.Optional;

/** {@code year}, {@code range:N}, {@code last4}, {@code pseudonym}, {@code hash}, {@code null}, or {@code {as: …, label: …}}. */
final class MaskReader {

    private static final String EXPECTED = "year, range:N, last4, pseudonym, hash or null";

    private MaskReader() {
    }

    /** The mask of that field; null where it is wrong. */
    static MaskSpec read(Block masks, String field) {
        if (!(masks.node(field) instanceof FileNode.Mapping mapping)) {
            return mask(masks, field);
        }
        var block = Block.of(masks.at(field), mapping, masks.problems(), "as", "label").require("as");
        var label = block.has("label") ? LabelReader.levelOrLabel(block, "label") : null;
        var mask = mask(block, "as");
        return mask == null ? null : new MaskSpec(mask.kind(), mask.width(), label);
    }

    private static MaskSpec mask(Block block, String key) {
        if (!block.has(key)) {
            return null;
        }
        // YAML reads the plain word null as nothing; here it is a mask.
        if (block.node(key) instanceof FileNode.Scalar scalar && scalar.text().equals("null")) {
            return new MaskSpec(Kind.NULL, null, null);
        }
        return block.parsed(key, text -> parse(text).orElse(null), "bad-mask", EXPECTED);
    }

    static Optional<MaskSpec> parse(String text) {
        if (text.startsWith("range:")) {
            return Scalars.number(text.substring("range:".length())).filter(width -> width.signum() > 0)
                    .map(width -> new MaskSpec(Kind.RANGE, width, null));
        }
        for (var kind : Kind.values()) {
            if (kind != Kind.RANGE && Block.code(kind).equals(text)) {
                return Optional.of(new MaskSpec(kind, null, null));
            }
        }
        return Optional.empty();
    }
}
