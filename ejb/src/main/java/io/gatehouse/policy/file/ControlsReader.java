package io.gatehouse.policy.file;

import io.gatehouse.policy.LevelControls;
import io.gatehouse.policy.Oversight;
import io.gatehouse.shared.Level;
import java.util.ArrayList;
import java.util.List;

/** {@code controls}: the ladder, one rung a level. */
final class ControlsReader {

    private ControlsReader() {
    }

    static List<LevelControls> read(Block block, References references) {
        var rungs = new ArrayList<LevelControls>();
        for (var name : block.keys()) {
            var level = Level.of(name);
            if (level.isEmpty()) {
                block.problem(name, "bad-level", "\"" + name + "\" is no level.");
            } else {
                rungs.add(rung(level.get(), Block.of(block.at(name), block.node(name), block.problems(),
                        "oversight", "vendors", "export", "longest-grant", "keep", "approvals"), references));
            }
        }
        return rungs;
    }

    private static LevelControls rung(Level level, Block block, References references) {
        return new LevelControls(level, block.oneOf("oversight", Oversight.class), vendors(block, references),
                block.bool("export"), block.period("longest-grant"), block.period("keep"), block.whole("approvals", 0, 9));
    }

    /** {@code none}, {@code any}, or a list of vendors; null when not given. */
    private static List<String> vendors(Block block, References references) {
        if (block.node("vendors") instanceof FileNode.Scalar) {
            var word = block.parsed("vendors", text -> text.equals("none") || text.equals("any") ? text : null, "bad-value",
                    "none, any, or a list of vendors");
            return word == null ? null : List.of(word);
        }
        return block.has("vendors") ? block.names("vendors", References.Kind.VENDOR, references) : null;
    }
}
