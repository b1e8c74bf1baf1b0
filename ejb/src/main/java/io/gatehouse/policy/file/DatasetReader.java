package io.gatehouse.policy.file;

import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.shared.Label;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code datasets[i]} and its fields. */
final class DatasetReader {

    private static final String[] FIELD_KEYS = Stream.of(Stream.of("level", "categories", "derived-from"),
            Arrays.stream(MeaningReader.KEYS), Stream.of("names")).flatMap(keys -> keys).toArray(String[]::new);

    private DatasetReader() {
    }

    static DatasetSpec read(Block block, References references) {
        block.require("key", "source", "label");
        if (block.has("table") == block.has("documents")) {
            block.problem("table", block.has("table") ? "misplaced-key" : "missing-key",
                    "A dataset has either a \"table\" or \"documents\".");
        }
        var label = LabelReader.read(block, "label");
        return new DatasetSpec(Keys.dataset(block), block.name("source", References.Kind.SOURCE, references),
                block.parsed("table", text -> text.contains("/") || text.contains("..") ? null : text, "bad-value",
                        "the name of a file without its ending, or of a table"),
                block.parsed("documents", text -> text.startsWith("/") || text.contains("..") ? null : text, "bad-value",
                        "a pattern of files below the source's folder"),
                block.text("title"), label, block.fieldNames("identity"), fields(block, label));
    }

    private static Map<String, FieldSpec> fields(Block block, Label dataset) {
        var fields = new LinkedHashMap<String, FieldSpec>();
        if (!block.has("fields")) {
            return fields;
        }
        var named = Block.named(block.at("fields"), block.node("fields"), block.problems());
        for (var name : named.keys()) {
            if (Scalars.isColumn(name)) {
                fields.put(name, field(Block.of(named.at(name), named.node(name), block.problems(), FIELD_KEYS), dataset));
            } else {
                named.problem(name, "bad-key", "This cannot name a field: it must be printable and have at most 63 bytes.");
            }
        }
        return fields;
    }

    private static FieldSpec field(Block block, Label dataset) {
        return new FieldSpec(label(block, dataset), block.fieldNames("derived-from"), MeaningReader.read(block),
                block.oneOf("names", FieldSpec.Names.class));
    }

    /** A field that names only categories has the dataset's level. */
    private static Label label(Block block, Label dataset) {
        var level = block.level("level");
        var categories = new TreeSet<>(block.categories("categories"));
        if (level != null && dataset != null && !dataset.level().isWithin(level)) {
            block.problem("level", "label-lowered", "A field can raise its dataset's level (" + dataset.level().code()
                    + "), never lower it.");
        }
        if (level == null && (categories.isEmpty() || dataset == null)) {
            return null;
        }
        return new Label(level == null ? dataset.level() : level, categories);
    }
}
