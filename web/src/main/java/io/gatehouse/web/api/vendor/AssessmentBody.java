package io.gatehouse.web.api.vendor;

import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import io.gatehouse.vendor.AssessmentContent;
import io.gatehouse.vendor.RiskTreatment;
import io.gatehouse.vendor.Terms;
import io.gatehouse.vendor.questionnaire.Answer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that an assessment says: answers, treatments of findings by question, and proposed terms. */
public record AssessmentBody(@NotNull @Size(max = 500) List<@NotNull @Valid AnswerBody> answers,
                             @Size(max = 500) Map<String, @NotNull @Valid TreatmentBody> treatments, @Valid TermsBody terms) {

    public record AnswerBody(@NotBlank @Size(max = 100) String question, @Size(max = 4_000) String value, @Size(max = 4_000) String evidence,
                             @Size(max = 4_000) String comment) {
    }

    public record TreatmentBody(@NotNull @Pattern(regexp = "open|accept|mitigate|transfer") String kind, @Size(max = 4_000) String reason, String by) {
    }

    public record LabelBody(@NotNull @Pattern(regexp = "public|internal|confidential|strategic") String level,
                            @Size(max = 100) List<@NotBlank @Size(max = 100) String> categories) {

        Label label() {
            return new Label(Level.of(level).orElseThrow(), new TreeSet<>(categories == null ? List.of() : categories));
        }
    }

    /** Lists that are empty or left out: all models, no region, all workflows. */
    public record TermsBody(@NotNull @Valid LabelBody plain, @Valid LabelBody pseudonymised, @Size(max = 100) List<@NotBlank String> models,
                            @Size(max = 100) List<@NotBlank String> regions, @Size(max = 500) List<@NotBlank String> workflows, String retention,
                            Boolean training, @NotNull String until) {

        Terms terms() {
            return new Terms(plain.label(), pseudonymised == null ? null : pseudonymised.label(), set(models), set(regions), set(workflows),
                    Days.period("terms.retention", retention), Boolean.TRUE.equals(training), Days.day("terms.until", until));
        }

        private static Set<String> set(List<String> names) {
            return names == null ? Set.of() : new HashSet<>(names);
        }
    }

    AssessmentContent content() {
        var treated = new TreeMap<String, RiskTreatment>();
        if (treatments != null) {
            treatments.forEach((question, t) -> treated.put(question, new RiskTreatment(RiskTreatment.Kind.valueOf(t.kind().toUpperCase(Locale.ROOT)),
                    t.reason(), Days.day("treatments." + question + ".by", t.by()))));
        }
        return new AssessmentContent(answers.stream().map(a -> new Answer(a.question(), a.value(), a.evidence(), a.comment())).toList(), List.of(),
                treated, terms == null ? null : terms.terms());
    }
}
