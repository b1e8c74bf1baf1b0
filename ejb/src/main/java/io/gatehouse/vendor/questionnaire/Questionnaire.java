package io.gatehouse.vendor.questionnaire;

import java.util.List;
import java.util.Optional;

/** A questionnaire at one version, in the file's order. Keys of questions are unique in it. */
public record Questionnaire(String key, int version, Text title, List<Section> sections) {

    public record Section(String key, Text title, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    public Questionnaire {
        sections = List.copyOf(sections);
    }

    public List<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream()).toList();
    }

    public Optional<Question> question(String questionKey) {
        return questions().stream().filter(question -> question.key().equals(questionKey)).findFirst();
    }
}
