package io.gatehouse.vendor.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnaireFileTest {

    private static final String GOOD = """
            key: own
            version: 1
            title: {en: Ours, de: Unsere}
            sections:
              - key: one
                title: {en: One, de: Eins}
                questions:
                  - {key: a, text: {en: A, de: B}, kind: yes-no, good: ["yes"]}
            """;

    private static List<Violation> problems(String text) {
        var found = new java.util.ArrayList<Violation>();
        assertThatThrownBy(() -> QuestionnaireFile.read("own.yaml", text)).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.code()).isEqualTo("bad-questionnaire");
            found.addAll(refused.violations());
        });
        return found;
    }

    @Test
    @DisplayName("Everything that is wrong is told at once, with file and line")
    void lines() {
        var text = GOOD.replace("version: 1", "version: one")
                + "      - {key: a, text: {en: A, de: B}, kind: sometimes}\n"
                + "      - key: b\n        text: {en: B}\n        kind: choice\n        weight: 101\n        colour: red\n";
        assertThat(problems(text)).extracting(v -> v.path() + " " + v.code()).contains("own.yaml line 2 bad-value", "own.yaml line 9 bad-value",
                "own.yaml line 9 duplicate", "own.yaml line 11 missing", "own.yaml line 13 bad-value", "own.yaml line 14 unknown-key");
    }

    @Test
    @DisplayName("An answer that the question does not have means nothing: it is refused, not passed over")
    void unknownAnswers() {
        assertThat(problems(GOOD.replace("[\"yes\"]", "[\"yes\", certainly], findings: {never: high}"))).extracting(Violation::code)
                .containsExactly("unknown-answer", "unknown-answer");
    }

    @Test
    @DisplayName("What is no YAML is told with its line, and a file of aliases is not followed")
    void notYaml() {
        assertThat(problems("key: own\ntitle: {en: ")).extracting(Violation::path).containsExactly("own.yaml line 2");
        assertThat(problems("a: &a [x, x]\nb: &b [*a, *a]\nkey: [*b, *b]\n")).isNotEmpty();
    }

    @Test
    @DisplayName("Of a folder, good files are offered and bad ones told; one with the shipped key stands in its place")
    void folder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD);
        Files.writeString(folder.resolve("b.yaml"), GOOD.replace("kind: yes-no", "kind: perhaps"));
        Files.writeString(folder.resolve("c.yaml"), GOOD.replace("key: own", "key: manufacturer"));
        Files.write(folder.resolve("d.yaml"), new byte[] {(byte) 0xC3, 0x28});
        Files.writeString(folder.resolve("notes.txt"), "not a questionnaire");
        var questionnaires = Questionnaires.load(folder);
        assertThat(questionnaires.offered()).extracting(s -> s.questionnaire().key() + " " + s.questionnaire().title().en())
                .containsExactly("own Ours", "manufacturer Ours");
        assertThat(questionnaires.problems()).extracting(Violation::path).contains("b.yaml line 8", "d.yaml line 1");
        assertThat(Questionnaires.load(folder.resolve("none")).byKey("manufacturer")).isPresent();
        assertThat(Questionnaires.load(null).problems()).isEmpty();
    }
}
