package io.gatehouse.vendor.questionnaire;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A part of a questionnaire's file that collects what is wrong with it, with file and line. */
final class YamlNode {

    private final Node node;
    private final String file;
    private final List<Violation> problems;

    private YamlNode(Node node, String file, List<Violation> problems) {
        this.node = node;
        this.file = file;
        this.problems = problems;
    }

    static YamlNode parse(String file, String text, List<Violation> problems) {
        try {
            var settings = LoadSettings.builder().setMaxAliasesForCollections(0).setAllowRecursiveKeys(false).build();
            var root = new Compose(settings).composeString(text).orElse(null);
            return new YamlNode(root, file, problems);
        } catch (MarkedYamlEngineException bad) {
            var line = bad.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw refusal(List.of(new Violation(file + " line " + line, "syntax", "This is not well-formed: " + bad.getProblem() + ".")));
        } catch (YamlEngineException bad) {
            throw refusal(List.of(new Violation(file + " line 1", "syntax", "This is not well-formed YAML.")));
        }
    }

    static DomainException refusal(List<Violation> problems) {
        return DomainException.refused("bad-questionnaire", problems);
    }

    void problem(String code, String message) {
        var line = node == null ? 1 : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        problems.add(new Violation(file + " line " + line, code, message));
    }

    /** The fields of a mapping in their order; keys that are not expected are problems. */
    Map<String, YamlNode> fields(Set<String> expected) {
        var all = entries();
        all.forEach((key, value) -> {
            if (!expected.contains(key)) {
                value.problem("unknown-key", "\"" + key + "\" is not known here; expected is one of " + new java.util.TreeSet<>(expected) + ".");
            }
        });
        return all;
    }

    Map<String, YamlNode> entries() {
        var all = new LinkedHashMap<String, YamlNode>();
        if (!(node instanceof MappingNode mapping)) {
            problem("wrong-type", "Here must stand keys with values.");
            return all;
        }
        mapping.getValue().forEach(tuple -> {
            var key = new YamlNode(tuple.getKeyNode(), file, problems);
            if (all.put(key.text(), new YamlNode(tuple.getValueNode(), file, problems)) != null) {
                key.problem("duplicate", "\"" + key.text() + "\" stands here twice.");
            }
        });
        return all;
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            problem("wrong-type", "Here must stand a list.");
            return List.of();
        }
        return sequence.getValue().stream().map(item -> new YamlNode(item, file, problems)).toList();
    }

    List<String> texts() {
        var texts = new ArrayList<String>();
        items().forEach(item -> texts.add(item.text()));
        return texts;
    }

    /** The text; empty, and a problem, where there is none. */
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        problem("wrong-type", "Here must stand a text.");
        return "";
    }

    /** The text as a value; null, and a problem, where it is none. */
    <T> T parsed(Function<String, T> parser, String wanted) {
        var text = text();
        try {
            var value = parser.apply(text);
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException notOne) {
            // told below
        }
        problem("bad-value", "\"" + text + "\" is not " + wanted + ".");
        return null;
    }
}
