package io.gatehouse.policy.file;

import io.gatehouse.policy.SystemSpec;
import io.gatehouse.policy.WorkflowSpec;

/** {@code systems[i]}. */
final class SystemReader {

    private SystemReader() {
    }

    static SystemSpec read(Block block, References references) {
        block.require("key", "title", "purpose", "owner", "status");
        return new SystemSpec(Keys.key(block), block.text("title"), block.text("purpose"),
                block.name("owner", References.Kind.OWNER, references), block.text("vendor"),
                block.oneOf("status", WorkflowSpec.Status.class), ModelUseReader.risk(block));
    }
}
