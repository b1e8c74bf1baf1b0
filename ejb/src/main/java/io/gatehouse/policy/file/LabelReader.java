package io.gatehouse.policy.file;

import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.util.TreeSet;

/** {@code {level: …, categories: […]}}. */
final class LabelReader {

    private LabelReader() {
    }

    /** The label under that key; null where it is missing or wrong. */
    static Label read(Block block, String key) {
        if (!block.has(key)) {
            return null;
        }
        return label(Block.of(block.at(key), block.node(key), block.problems(), "level", "categories").require("level"));
    }

    private static Label label(Block block) {
        var level = block.level("level");
        var categories = new TreeSet<>(block.categories("categories"));
        return level == null ? null : new Label(level, categories);
    }

    /** The label that a mask declares: a level alone, or level and categories. */
    static Label levelOrLabel(Block block, String key) {
        if (block.node(key) instanceof FileNode.Scalar) {
            Level level = block.level(key);
            return level == null ? null : Label.of(level);
        }
        return read(block, key);
    }
}
