package io.gatehouse.policy.file;

import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.WorkflowSpec;
import java.util.List;

/** {@code workflows[i]}. */
final class WorkflowReader {

    static final List<String> DEFAULT_PROVIDERS = List.of("builtin");

    private WorkflowReader() {
    }

    static WorkflowSpec read(Block block, References references) {
        block.require("key", "title", "purpose", "owner", "status", "roles", "datasets", "ceiling");
        var oversight = block.oneOf("oversight", Oversight.class);
        var providers = block.names("providers", References.Kind.PROVIDER, references);
        return new WorkflowSpec(Keys.key(block), block.text("title"), block.text("purpose"),
                block.name("owner", References.Kind.OWNER, references), block.oneOf("status", WorkflowSpec.Status.class),
                block.names("roles", References.Kind.ROLE, references), block.names("datasets", References.Kind.DATASET, references),
                LabelReader.read(block, "ceiling"), block.has("providers") ? providers : DEFAULT_PROVIDERS,
                oversight == null ? Oversight.NONE : oversight, block.period("keep"), ModelUseReader.read(block), ModelUseReader.risk(block));
    }
}
