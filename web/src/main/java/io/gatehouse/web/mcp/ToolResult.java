package io.gatehouse.web.mcp;

import io.gatehouse.web.api.problem.Fault;
import io.gatehouse.web.api.problem.ProblemTexts;
import io.gatehouse.web.program.Fields;
import io.gatehouse.web.program.RefusedRequest;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What a call of a tool gives: its result, or a refusal that the model can read and act on. */
final class ToolResult {

    private static final System.Logger LOG = System.getLogger(ToolResult.class.getName());

    private ToolResult() {
    }

    /** @param text for clients that know no structured content */
    record Done(String text, Map<String, Object> structured) {
    }

    static Map<String, Object> of(Supplier<Done> call, Locale language) {
        try {
            var done = call.get();
            return Fields.of("content", text(done.text()), "structuredContent", done.structured(), "isError", false);
        } catch (RuntimeException failed) {
            var fault = RefusedRequest.faultOf(failed);
            if (fault.isOurs()) {
                LOG.log(Level.ERROR, "A tool failed: " + fault.code(), failed);
            }
            return Fields.of("content", text(words(fault, language)), "isError", true);
        }
    }

    private static List<Map<String, Object>> text(String text) {
        return List.of(Fields.of("type", "text", "text", text));
    }

    private static String words(Fault fault, Locale language) {
        var words = new StringBuilder(ProblemTexts.problem(fault, language).detail());
        fault.violations().forEach(violation -> words.append("\n").append(violation.path()).append(": ").append(violation.message()));
        return words.toString();
    }
}
