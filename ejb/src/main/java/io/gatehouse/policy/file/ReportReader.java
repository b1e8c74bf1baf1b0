package io.gatehouse.policy.file;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.ReportSpec.Compare;
import io.gatehouse.policy.ReportSpec.Parameter;
import io.gatehouse.policy.ReportSpec.Published;
import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code reports[i]}. */
final class ReportReader {

    private static final int LONGEST_SQL = 50_000;

    private ReportReader() {
    }

    static ReportSpec read(Block block) {
        block.require("key", "title", "sql");
        var time = block.parsed("time", text -> Scalars.isColumn(text) ? text : null, "bad-key", "the name of an output column");
        var compare = block.oneOf("compare", Compare.class);
        if (compare != null && compare != Compare.NONE && !block.has("time")) {
            block.problem("compare", "misplaced-key", "Only a report with a \"time\" column can be compared.");
        }
        var parameters = parameters(block);
        return new ReportSpec(Keys.key(block), block.text("title"), block.text("description"), parameters,
                block.parsed("sql", text -> text.length() <= LONGEST_SQL ? text : null, "too-large",
                        "of at most " + LONGEST_SQL + " characters"),
                time, compare == null ? byDefault(time) : compare, block.oneOf("period", ReportSpec.Period.class),
                block.texts("words"), columns(block), published(block));
    }

    static Compare byDefault(String time) {
        return time == null ? Compare.NONE : Compare.PREVIOUS_PERIOD;
    }

    private static List<Parameter> parameters(Block block) {
        var parameters = block.list("parameters", (where, node) ->
                parameter(Block.of(where, node, block.problems(), "name", "type", "default")));
        var seen = new java.util.HashSet<String>();
        for (int i = 0; i < parameters.size(); i++) {
            var name = parameters.get(i).name();
            if (name != null && !seen.add(name.toLowerCase(Locale.ROOT))) {
                block.problems().add(FilePaths.item(block.at("parameters"), i) + ".name", "duplicate-name",
                        "There is a parameter \"" + name + "\" already.");
            }
        }
        return parameters;
    }

    private static Parameter parameter(Block block) {
        block.require("name", "type");
        var name = block.parsed("name", text -> Scalars.isIdentifier(text, 63) && !text.equalsIgnoreCase("caller") ? text : null,
                "bad-key", "a plain SQL identifier other than \"caller\"");
        var type = block.parsed("type", text -> type(text).orElse(null), "bad-value",
                "text, integer, number, boolean, date or timestamp");
        var whole = type == FieldType.NUMBER && block.text("type").equals("integer");
        var given = block.has("default") ? block.code(block.at("default"), block.node("default")) : null;
        var value = given == null || type == null ? null : literal(given, type, whole);
        if (given != null && type != null && value == null) {
            block.problem("default", "bad-value", "The default is no " + (whole ? "integer" : type.code()) + ".");
        }
        return new Parameter(name, type, value, whole);
    }

    private static Optional<FieldType> type(String text) {
        if (text.equals("integer")) {
            return Optional.of(FieldType.NUMBER);
        }
        return java.util.Arrays.stream(FieldType.values()).filter(t -> t.code().equals(text)).findFirst();
    }

    /** The value in canonical form, or null where it is none of the type. */
    private static String literal(String text, FieldType type, boolean whole) {
        return switch (type) {
            case TEXT -> text;
            case BOOLEAN -> text.equals("true") || text.equals("false") ? text : null;
            case DATE -> Scalars.date(text).map(Object::toString).orElse(null);
            case TIMESTAMP -> Scalars.timestamp(text).map(Object::toString).orElse(null);
            case NUMBER -> Scalars.number(text).filter(n -> !whole || n.scale() == 0).map(BigDecimal::toPlainString).orElse(null);
        };
    }

    private static Map<String, Meaning> columns(Block block) {
        var columns = new LinkedHashMap<String, Meaning>();
        if (block.has("columns")) {
            var named = Block.named(block.at("columns"), block.node("columns"), block.problems());
            for (var name : named.keys()) {
                if (Scalars.isColumn(name)) {
                    columns.put(name, MeaningReader.read(Block.of(named.at(name), named.node(name), block.problems(), MeaningReader.KEYS)));
                } else {
                    named.problem(name, "bad-key", "This cannot name a column: it must be printable and have at most 63 bytes.");
                }
            }
        }
        return columns;
    }

    private static Published published(Block block) {
        if (!block.has("published")) {
            return null;
        }
        var part = Block.of(block.at("published"), block.node("published"), block.problems(), "label", "contributor", "k", "dominance")
                .require("label", "contributor", "k", "dominance");
        var label = LabelReader.read(part, "label");
        var contributor = part.parsed("contributor", text -> Scalars.isColumn(text) ? text : null, "bad-key", "the name of a field");
        var k = part.whole("k", 2, 1_000_000);
        var dominance = part.number("dominance");
        if (dominance != null && (dominance.signum() <= 0 || dominance.compareTo(BigDecimal.valueOf(100)) > 0)) {
            part.problem("dominance", "bad-number", "This is a percentage above 0 and up to 100.");
        }
        return label == null || k == null ? null : new Published(label, contributor, k, dominance);
    }
}
