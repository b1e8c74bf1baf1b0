package io.gatehouse.vendor.questionnaire;

import io.gatehouse.shared.Level;
import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.questionnaire.Questionnaire.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a questionnaire's file. All that is wrong with it is told at once, each with file and line. */
public final class QuestionnaireFile {

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,63}";
    private static final Set<String> QUESTION = Set.of("key", "text", "kind", "choices", "weight", "good", "partly", "findings",
            "limits", "bounds", "caiq");

    private final List<Violation> problems = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private QuestionnaireFile() {
    }

    /** The questionnaire; REFUSED {@code bad-questionnaire} with paths {@code <file> line <n>}. */
    public static Questionnaire read(String file, String text) {
        var reader = new QuestionnaireFile();
        var result = reader.questionnaire(YamlNode.parse(file, text, reader.problems));
        if (!reader.problems.isEmpty()) {
            throw YamlNode.refusal(reader.problems);
        }
        return result;
    }

    private Questionnaire questionnaire(YamlNode root) {
        var fields = required(root, Set.of("key", "version", "title", "sections"), "key", "version", "title", "sections");
        var sections = fields.containsKey("sections") ? fields.get("sections").items().stream().map(this::section).toList() : List.<Section>of();
        var version = fields.containsKey("version") ? fields.get("version").parsed(Integer::valueOf, "a whole number") : null;
        return new Questionnaire(key(fields), version == null ? 0 : version, text(fields.get("title")), sections);
    }

    private Section section(YamlNode node) {
        var fields = required(node, Set.of("key", "title", "questions"), "key", "title", "questions");
        return new Section(key(fields), text(fields.get("title")),
                fields.containsKey("questions") ? fields.get("questions").items().stream().map(this::question).toList() : List.of());
    }

    private Question question(YamlNode node) {
        var fields = required(node, QUESTION, "key", "text", "kind");
        var key = key(fields);
        if (!keys.add(key)) {
            node.problem("duplicate", "There is another question \"" + key + "\".");
        }
        var kind = fields.containsKey("kind") ? fields.get("kind").parsed(name(Question.Kind::valueOf), "one of " + codes(Question.Kind.values())) : null;
        var choices = choices(kind, fields.get("choices"), node);
        var answers = choices.keySet();
        var weight = fields.containsKey("weight") ? fields.get("weight").parsed(QuestionnaireFile::weight, "a whole number from 0 to 100") : Integer.valueOf(1);
        return new Question(key, text(fields.get("text")), kind == null ? Question.Kind.TEXT : kind, choices, weight == null ? 0 : weight,
                known(fields.get("good"), answers), known(fields.get("partly"), answers),
                meanings(fields.get("findings"), answers, name(Severity::valueOf), "one of " + codes(Severity.values())),
                meanings(fields.get("limits"), answers, text -> Level.of(text).orElse(null), "a level"),
                fields.containsKey("bounds") ? fields.get("bounds").parsed(name(Question.Bound::valueOf), "one of " + codes(Question.Bound.values())) : null,
                fields.containsKey("caiq") ? fields.get("caiq").texts() : List.of());
    }

    private static Integer weight(String text) {
        var weight = Integer.parseInt(text);
        return weight >= 0 && weight <= 100 ? weight : null;
    }

    private static Map<String, Text> choices(Question.Kind kind, YamlNode node, YamlNode question) {
        var choices = new LinkedHashMap<String, Text>();
        if (kind == Question.Kind.YES_NO) {
            choices.put("yes", new Text("Yes", "Ja"));
            choices.put("no", new Text("No", "Nein"));
        } else if (kind == Question.Kind.CHOICE && node == null) {
            question.problem("missing", "A question of kind choice needs \"choices\".");
        }
        if (node != null) {
            node.entries().forEach((answer, words) -> choices.put(answer, text(words)));
        }
        return choices;
    }

    private static List<String> known(YamlNode node, Set<String> answers) {
        return node == null ? List.of() : node.items().stream().map(item -> {
            var answer = item.text();
            if (!answers.contains(answer)) {
                item.problem("unknown-answer", "\"" + answer + "\" is not one of the answers " + answers + ".");
            }
            return answer;
        }).toList();
    }

    private static <T> Map<String, T> meanings(YamlNode node, Set<String> answers, Function<String, T> parser, String wanted) {
        var meanings = new LinkedHashMap<String, T>();
        if (node != null) {
            node.entries().forEach((answer, value) -> {
                if (!answers.contains(answer)) {
                    value.problem("unknown-answer", "\"" + answer + "\" is not one of the answers " + answers + ".");
                }
                meanings.put(answer, value.parsed(parser, wanted));
            });
        }
        return meanings;
    }

    private static String key(Map<String, YamlNode> fields) {
        var key = fields.containsKey("key") ? fields.get("key").parsed(text -> text.matches(KEY) ? text : null,
                "a key of small letters, digits and hyphens") : "";
        return key == null ? "" : key;
    }

    private static Text text(YamlNode node) {
        if (node == null) {
            return new Text("", "");
        }
        var fields = required(node, Set.of("en", "de"), "en", "de");
        return new Text(fields.containsKey("en") ? fields.get("en").text() : "", fields.containsKey("de") ? fields.get("de").text() : "");
    }

    private static Map<String, YamlNode> required(YamlNode node, Set<String> expected, String... needed) {
        var fields = node.fields(expected);
        Arrays.stream(needed).filter(name -> !fields.containsKey(name)).forEach(name -> node.problem("missing", "\"" + name + "\" is missing."));
        return fields;
    }

    private static <T> Function<String, T> name(Function<String, T> valueOf) {
        return text -> valueOf.apply(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String codes(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-')).collect(Collectors.joining(", "));
    }
}
