package io.gatehouse.web.api.access;

import io.gatehouse.governance.explain.Question;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * What is asked about: a dataset, a field or cell of it, or a report.
 *
 * @param field left out: the dataset as a whole
 * @param row values of the dataset's identity fields, for one row or cell; left out: all rows
 * @param report instead of a dataset
 * @param subject subject or login name of somebody else, for who may ask about others
 */
public record ExplanationRequest(@NotBlank String workflow, @Size(min = 1, max = 200) String dataset, @Size(max = 200) String field,
                                 @Size(max = 10) Map<String, String> row, @Size(min = 1, max = 200) String report, @Size(max = 200) String subject) {

    Question question() {
        return new Question(dataset, field, row, report);
    }
}
