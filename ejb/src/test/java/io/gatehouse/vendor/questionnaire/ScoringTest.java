package io.gatehouse.vendor.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.shared.Level;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Questionnaire SMALL = QuestionnaireFile.read("small.yaml", """
            key: small
            version: 3
            title: {en: Small, de: Klein}
            sections:
              - key: one
                title: {en: One, de: Eins}
                questions:
                  - {key: a, text: {en: A, de: A}, kind: yes-no, weight: 4, good: ["yes"], findings: {"no": high}, limits: {"no": internal}}
                  - {key: b, text: {en: B, de: B}, kind: choice, weight: 3, choices: {x: {en: X, de: X}, y: {en: Y, de: Y}, z: {en: Z, de: Z}}, good: [x], partly: [y], findings: {z: low}, limits: {y: confidential}}
              - key: two
                title: {en: Two, de: Zwei}
                questions:
                  - {key: c, text: {en: C, de: C}, kind: text, weight: 2, bounds: regions}
                  - {key: d, text: {en: D, de: D}, kind: yes-no, weight: 1, good: ["no"], bounds: training}
                  - {key: e, text: {en: E, de: E}, kind: text, weight: 0, bounds: retention}
            """);

    private static Answer answer(String question, String value) {
        return new Answer(question, value, null, null);
    }

    @Test
    @DisplayName("A good answer reaches all points, a partly good one half, a bad or missing one none; n/a is not counted")
    void points() {
        var score = Scoring.score(SMALL, List.of(answer("a", "yes"), answer("b", "y"), answer("d", "n/a")));
        assertThat(score.reached()).isEqualByComparingTo("5.5");
        assertThat(score.reachable()).isEqualByComparingTo("9");
        assertThat(score.percent()).isEqualTo(61);
        assertThat(score.answered()).isEqualTo(3);
        assertThat(score.asked()).isEqualTo(5);
        assertThat(score.sections()).extracting(Score.SectionScore::reached).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("5.5"), BigDecimal.ZERO);
        assertThat(score.sections().getFirst().questions()).extracting(Score.Points::question).containsExactly("a", "b");
    }

    @Test
    @DisplayName("No answers are no points, and no division by nothing")
    void nothing() {
        assertThat(Scoring.score(SMALL, List.of()).percent()).isZero();
        var allOff = SMALL.questions().stream().map(q -> answer(q.key(), "n/a")).toList();
        assertThat(Scoring.score(SMALL, allOff).reachable()).isEqualByComparingTo("0");
        assertThat(Scoring.score(SMALL, allOff).percent()).isZero();
    }

    @Test
    @DisplayName("Answers make findings of their severity; evidence alone makes none")
    void findings() {
        assertThat(AnswerRules.findings(SMALL, List.of(answer("a", "no"), answer("b", "z"), answer("d", "yes"))))
                .containsOnly(java.util.Map.entry("a", Severity.HIGH), java.util.Map.entry("b", Severity.LOW));
        assertThat(AnswerRules.findings(SMALL, List.of(new Answer("a", null, "no", null)))).isEmpty();
    }

    @Test
    @DisplayName("The lowest limit of the answers bounds the level; regions, retention and training follow from theirs")
    void bounds() {
        var bounds = AnswerRules.bounds(SMALL, List.of(answer("a", "no"), answer("b", "y"), answer("c", "EU, US"), answer("d", "yes"), answer("e", "P30D")));
        assertThat(bounds.level()).isEqualTo(Level.INTERNAL);
        assertThat(bounds.because()).containsExactly("a");
        assertThat(bounds.regions()).containsExactlyInAnyOrder("EU", "US");
        assertThat(bounds.retention()).isEqualTo(Period.ofDays(30));
        assertThat(bounds.training()).isTrue();
        assertThat(AnswerRules.bounds(SMALL, List.of()).level()).isEqualTo(Level.STRATEGIC);
    }

    @Test
    @DisplayName("Wrong answers are told with their place: unknown question or answer, twice, no date, no period, too long")
    void wrongAnswers() {
        assertThat(AnswerRules.check(SMALL, List.of(answer("q", "yes"), answer("a", "maybe"), answer("a", "yes"), answer("e", "a month"),
                answer("c", "x".repeat(4_001))))).extracting(v -> v.path() + " " + v.code())
                .containsExactly("answers[0].question unknown-question", "answers[1].value unknown-answer", "answers[2].question duplicate",
                        "answers[3].value bad-period", "answers[4] too-long");
    }

    @Test
    @DisplayName("The shipped questionnaire asks what a manufacturer must, in both languages, and maps CAIQ controls")
    void shipped() {
        var shipped = Questionnaires.shipped().questionnaire();
        assertThat(shipped.sections()).extracting(Questionnaire.Section::key).containsExactly("places", "retention", "training", "encryption",
                "access", "logs", "incidents", "certificates", "law");
        assertThat(shipped.questions()).hasSizeGreaterThanOrEqualTo(45)
                .allSatisfy(q -> assertThat(q.text().de()).isNotBlank().isNotEqualTo(q.text().en()));
        assertThat(shipped.questions().stream().flatMap(q -> q.caiq().stream())).allMatch(id -> id.matches("[A-Z&]{3}-\\d{2}(\\.\\d)?"));
        assertThat(shipped.questions()).extracting(Question::bounds).contains(Question.Bound.values());
    }
}
