package io.gatehouse.policy.file;

import io.gatehouse.policy.Denial;
import io.gatehouse.policy.RoleSpec;

/** {@code roles[i]}. */
final class RoleReader {

    private RoleReader() {
    }

    static RoleSpec read(Block block, References references) {
        block.require("key", "clearance");
        return new RoleSpec(Keys.key(block), block.text("title"), block.level("clearance"),
                block.list("grants", (where, node) -> GrantReader.read(Block.of(where, node, block.problems(),
                        "datasets", "fields", "mask", "rows", "reports", "workflows", "from", "until",
                        "recertify-by"), references)),
                block.list("denials", (where, node) -> denial(Block.of(where, node, block.problems(),
                        "datasets", "fields", "categories"), references)));
    }

    private static Denial denial(Block block, References references) {
        if (block.has("fields") && !block.has("datasets")) {
            block.problem("fields", "misplaced-key", "A denial of fields names their datasets too.");
        } else if (!block.has("datasets") && !block.has("categories")) {
            block.problem("datasets", "missing-key", "A denial names \"datasets\", \"categories\" or both.");
        }
        return new Denial(block.names("datasets", References.Kind.DATASET, references), block.fieldNames("fields"),
                block.categories("categories"));
    }
}
