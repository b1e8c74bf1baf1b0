package io.gatehouse.vendor.questionnaire;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The questionnaires that can be answered: the shipped one, and the files of a folder. A file of the folder with the
 * key of the shipped one stands in its place. A wrong file is told and not offered.
 *
 * @param problems what is wrong with files of the folder
 */
public record Questionnaires(List<Source> offered, List<Violation> problems) {

    /** @param text the file, as it is kept with an assessment */
    public record Source(Questionnaire questionnaire, String text) {
    }

    private static final String SHIPPED = "/questionnaires/manufacturer.yaml";
    private static final long LARGEST_FILE = 1_000_000;

    public Questionnaires {
        offered = List.copyOf(offered);
        problems = List.copyOf(problems);
    }

    /** Those on offer now; a folder that is null or not there holds none. */
    public static Questionnaires load(Path folder) {
        var offered = new ArrayList<>(List.of(shipped()));
        var problems = new ArrayList<Violation>();
        for (var file : files(folder)) {
            var name = file.getFileName().toString();
            try {
                var source = source(name, file);
                if (offered.stream().skip(1).anyMatch(other -> other.questionnaire().key().equals(source.questionnaire().key()))) {
                    problems.add(new Violation(name + " line 1", "duplicate", "Another file has the key \"" + source.questionnaire().key() + "\"."));
                } else {
                    offered.add(source);
                }
            } catch (DomainException wrong) {
                problems.addAll(wrong.violations());
            }
        }
        if (offered.stream().skip(1).anyMatch(other -> other.questionnaire().key().equals(offered.getFirst().questionnaire().key()))) {
            offered.removeFirst();
        }
        return new Questionnaires(offered, problems);
    }

    public Optional<Source> byKey(String key) {
        return offered.stream().filter(source -> source.questionnaire().key().equals(key)).findFirst();
    }

    private static Source source(String name, Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw YamlNode.refusal(List.of(new Violation(name + " line 1", "too-large", "A questionnaire has at most 1 MB.")));
            }
            var text = Files.readString(file);
            return new Source(QuestionnaireFile.read(name, text), text);
        } catch (IOException unreadable) {
            throw YamlNode.refusal(List.of(new Violation(name + " line 1", "unreadable", "The file cannot be read as UTF-8 text.")));
        }
    }

    private static List<Path> files(Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Source shipped() {
        try (var file = Questionnaires.class.getResourceAsStream(SHIPPED)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Source(QuestionnaireFile.read("manufacturer.yaml", text), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
