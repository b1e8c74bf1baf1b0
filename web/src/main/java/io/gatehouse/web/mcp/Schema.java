package io.gatehouse.web.mcp;

import io.gatehouse.web.program.Fields;
import java.util.List;
import java.util.Map;

/** JSON Schemas of arguments. */
final class Schema {

    private static final String WORKFLOW = "Key of a workflow, from list_reports";

    private Schema() {
    }

    /** An object of these properties and no others. */
    static Map<String, Object> object(List<String> required, Object... namesAndSchemas) {
        return Fields.of("type", "object", "properties", Fields.of(namesAndSchemas), "required", required, "additionalProperties", false);
    }

    static Map<String, Object> workflow() {
        return text(WORKFLOW);
    }

    static Map<String, Object> text(String description) {
        return Fields.of("type", "string", "description", description);
    }

    static Map<String, Object> number(int least, int most, String description) {
        return Fields.of("type", "integer", "minimum", least, "maximum", most, "description", description);
    }

    /** Parameters of a report, by name. */
    static Map<String, Object> parameters() {
        return Fields.of("type", "object", "additionalProperties", Fields.of("type", "string"),
                "description", "The report's parameters by name, as texts; left out, each has its default");
    }
}
