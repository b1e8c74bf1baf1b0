package io.gatehouse.web.api.summaries;

import io.gatehouse.summary.Audience;
import io.gatehouse.summary.SummaryRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * What is asked for: at least one of question, reports, documents.
 *
 * @param sentences at most so many; six unless asked otherwise
 * @param language {@code en} or {@code de}
 * @param period what is told; chosen by the question or the data where it is left out
 * @param audience for whom it is made besides you: it holds what all of them may see, and is shared with them
 */
public record SummaryBody(@NotBlank String workflow, @Size(max = 1_000) String question,
                          @Size(max = 10) List<@NotNull @Valid Report> reports, @Size(max = 20) List<@NotBlank String> documents,
                          @Min(1) @Max(20) Integer sentences, @Pattern(regexp = "en|de") String language, @Valid Period period,
                          @Valid For audience) {

    public record Report(@NotBlank String key, @Size(max = 20) Map<String, String> parameters) {
    }

    /** People by login name, everybody with a role who may use the workflow, or both. */
    public record For(@Size(max = 100) List<@NotBlank @Size(max = 100) String> readers, @Size(min = 1, max = 100) String role) {
    }

    /** ISO 8601 dates, both included. */
    public record Period(@Pattern(regexp = Period.DATE) String from, @Pattern(regexp = Period.DATE) String to) {

        private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

        @AssertTrue
        boolean isRange() {
            try {
                return from == null || to == null || !LocalDate.parse(from).isAfter(LocalDate.parse(to));
            } catch (DateTimeParseException noDay) {
                return false;
            }
        }

        private static LocalDate day(String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }

    SummaryRequest request() {
        return new SummaryRequest(workflow, question,
                reports == null ? List.of() : reports.stream().map(r -> new SummaryRequest.ReportChoice(r.key(), r.parameters())).toList(),
                documents, sentences, language,
                period == null ? null : new SummaryRequest.PeriodChoice(Period.day(period.from()), Period.day(period.to())),
                audience == null ? null : new Audience(audience.readers(), audience.role()));
    }
}
