package io.gatehouse.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import io.gatehouse.shared.Violation;
import io.gatehouse.vendor.questionnaire.Answer;
import io.gatehouse.vendor.questionnaire.Questionnaire;
import io.gatehouse.vendor.questionnaire.QuestionnaireFile;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssessmentRulesTest {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    static final String FILE = """
            key: small
            version: 1
            title: {en: Small, de: Klein}
            sections:
              - key: one
                title: {en: One, de: Eins}
                questions:
                  - {key: places, text: {en: Where, de: Wo}, kind: text, bounds: regions}
                  - {key: kept, text: {en: How long, de: Wie lange}, kind: text, bounds: retention}
                  - {key: trains, text: {en: Training, de: Training}, kind: yes-no, good: ["no"], bounds: training}
                  - {key: locked, text: {en: Locked, de: Verschlüsselt}, kind: yes-no, good: ["yes"], findings: {"no": high}, limits: {"no": internal}}
            """;
    static final Questionnaire SMALL = QuestionnaireFile.read("small.yaml", FILE);

    static Terms terms(Level level, LocalDate until) {
        return new Terms(Label.of(level), null, Set.of(), Set.of("EU"), Set.of(), Period.ofDays(30), false, until);
    }

    static List<Answer> answers(String places, String kept, String trains, String locked) {
        return List.of(new Answer("places", places, null, null), new Answer("kept", kept, null, null), new Answer("trains", trains, null, null),
                new Answer("locked", locked, null, null));
    }

    static AssessmentContent content(List<Answer> answers, Map<String, RiskTreatment> treatments, Terms terms) {
        return new AssessmentContent(answers, List.of(), treatments, terms);
    }

    private static List<String> submission(AssessmentContent content) {
        return codes(AssessmentRules.submission(SMALL, content, TODAY));
    }

    private static List<String> codes(List<Violation> problems) {
        return problems.stream().map(v -> v.path() + " " + v.code()).toList();
    }

    @Test
    @DisplayName("A draft may be incomplete; what is submitted has every answer and terms")
    void complete() {
        assertThat(AssessmentRules.draft(SMALL, AssessmentContent.EMPTY)).isEmpty();
        assertThat(submission(AssessmentContent.EMPTY)).containsExactly("answers.places unanswered", "answers.kept unanswered",
                "answers.trains unanswered", "answers.locked unanswered", "terms missing");
        assertThat(submission(content(answers("EU", "P30D", "no", "yes"), Map.of(), terms(Level.CONFIDENTIAL, TODAY)))).isEmpty();
    }

    @Test
    @DisplayName("Terms go no further than the answers: level, regions, retention, training")
    void beyondAnswers() {
        assertThat(submission(content(answers("US", "P90D", "yes", "no"), Map.of(), terms(Level.CONFIDENTIAL, TODAY)))).containsExactly(
                "terms.plain.level beyond-answers", "terms.regions beyond-answers", "terms.retention beyond-answers", "terms.training beyond-answers");
        var training = new Terms(Label.of(Level.INTERNAL), null, Set.of(), Set.of("EU"), Set.of(), Period.ofDays(30), true, TODAY);
        assertThat(submission(content(answers("EU", "P30D", "yes", "yes"), Map.of(), training))).containsExactly("terms.training training");
    }

    @Test
    @DisplayName("What the answers bound stays bounded where names are replaced")
    void pseudonymisedBeyondAnswers() {
        var terms = new Terms(Label.of(Level.INTERNAL), Label.of(Level.CONFIDENTIAL), Set.of(), Set.of("EU"), Set.of(), Period.ofDays(30), false, TODAY);
        assertThat(submission(content(answers("EU", "P30D", "no", "no"), Map.of(), terms))).containsExactly("terms.pseudonymised.level beyond-answers");
        assertThat(submission(content(answers("EU", "P30D", "no", "yes"), Map.of(), terms))).isEmpty();
    }

    @Test
    @DisplayName("Terms hold for at most 24 months, and not for a day that is over")
    void until() {
        var answers = answers("EU", "P30D", "no", "yes");
        assertThat(submission(content(answers, Map.of(), terms(Level.INTERNAL, TODAY.plusMonths(24))))).isEmpty();
        assertThat(submission(content(answers, Map.of(), terms(Level.INTERNAL, TODAY.plusMonths(24).plusDays(1))))).containsExactly("terms.until too-long");
        assertThat(submission(content(answers, Map.of(), terms(Level.INTERNAL, TODAY.minusDays(1))))).containsExactly("terms.until over");
        assertThat(codes(AssessmentRules.approval(SMALL, content(answers, Map.of(), terms(Level.INTERNAL, TODAY)), TODAY.plusDays(1))))
                .containsExactly("terms.until over");
    }

    @Test
    @DisplayName("An open high finding blocks approval; accepted with a reason, mitigated by a day or transferred it does not")
    void findings() {
        var answers = answers("EU", "P30D", "no", "no");
        assertThat(AssessmentRules.findings(SMALL, content(answers, Map.of(), null))).extracting(Finding::question).containsExactly("locked");
        assertThat(codes(AssessmentRules.approval(SMALL, content(answers, Map.of(), terms(Level.INTERNAL, TODAY)), TODAY)))
                .containsExactly("treatments.locked open-high-finding");
        for (var treatment : List.of(new RiskTreatment(RiskTreatment.Kind.ACCEPT, "Public texts only", null),
                new RiskTreatment(RiskTreatment.Kind.MITIGATE, "Vendor switches it on", TODAY.plusDays(30)),
                new RiskTreatment(RiskTreatment.Kind.TRANSFER, "Insured", null))) {
            assertThat(AssessmentRules.approval(SMALL, content(answers, Map.of("locked", treatment), terms(Level.INTERNAL, TODAY)), TODAY)).isEmpty();
        }
    }

    @Test
    @DisplayName("A treatment has a reason, a mitigation its day, and stands only where there is a finding")
    void treatments() {
        var answers = answers("EU", "P30D", "no", "no");
        assertThat(codes(AssessmentRules.draft(SMALL, content(answers, Map.of("locked", new RiskTreatment(RiskTreatment.Kind.MITIGATE, " ", null),
                "trains", new RiskTreatment(RiskTreatment.Kind.ACCEPT, "Fine", null)), null)))).containsExactly(
                "treatments.locked.reason missing", "treatments.locked.by bad-value", "treatments.trains no-finding");
    }

    @Test
    @DisplayName("What an assessment says is the same after it was stored")
    void stored() {
        var content = new AssessmentContent(answers("EU", "P30D", "no", "no"),
                List.of(new io.gatehouse.vendor.questionnaire.AdditionalAnswer("HRS-01.1", null, "Yes", "CSP-owned", "ü \"quoted\"")),
                Map.of("locked", new RiskTreatment(RiskTreatment.Kind.MITIGATE, "Soon", TODAY)),
                new Terms(Label.of(Level.INTERNAL, "lead-time"), Label.of(Level.CONFIDENTIAL), Set.of("m"), Set.of("EU", "CH"), Set.of("w"), Period.parse("P1Y2D"), true, TODAY));
        assertThat(ContentText.read(ContentText.of(content))).isEqualTo(content);
        assertThat(ContentText.read(ContentText.of(AssessmentContent.EMPTY))).isEqualTo(AssessmentContent.EMPTY);
    }
}
