package io.gatehouse.web.mcp;

import io.gatehouse.web.program.Fields;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;

/** Something that an assistant may do for the person whose token it has. */
interface Tool {

    String name();

    String title();

    /** What it does, for the model that chooses it. */
    String purpose();

    /** The JSON Schema of its arguments. */
    Map<String, Object> arguments();

    /** Whether nothing is kept of a call but its record. */
    default boolean isReadOnly() {
        return true;
    }

    /** Does it. Refusals are exceptions of the boundary EJBs. */
    ToolResult.Done call(JsonObject arguments, Locale language);

    /** The tool as MCP lists it. */
    default Map<String, Object> description() {
        return Fields.of("name", name(), "title", title(), "description", purpose(), "inputSchema", arguments(),
                "annotations", Fields.of("title", title(), "readOnlyHint", isReadOnly(), "destructiveHint", false, "openWorldHint", false));
    }
}
