package io.gatehouse.web.api.leaktest;

import io.gatehouse.leaktest.LeakTestOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * What is to be tested.
 *
 * @param roles of one reader who has them all; without roles and people, each role of the workflow by itself
 * @param people by login name or subject, as the directory knows them
 * @param attributes of the reader with these roles; without them they are made up from values in the data
 * @param requests without them: all reports, their summaries, and hostile statements on every dataset and field
 * @param seed of what is chosen by chance, to repeat a test
 */
public record LeakTestRequest(@NotBlank String workflow, @Size(max = 100) List<@NotBlank String> roles, @Size(max = 100) List<@NotBlank String> people,
                              Map<String, List<String>> attributes, @Size(max = 500) List<@NotNull @Valid Asked> requests, @PositiveOrZero Integer seed) {

    /** One of the three. */
    public record Asked(@Size(max = 200) String report, @Size(max = 10_000) String statement, @Size(max = 2_000) String question) {
    }

    LeakTestOrder order() {
        return new LeakTestOrder(workflow, roles, people, attributes, requests == null ? List.of()
                : requests.stream().map(asked -> new LeakTestOrder.Asked(asked.report(), asked.statement(), asked.question())).toList());
    }
}
