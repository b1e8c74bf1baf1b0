package io.gatehouse.web.api.access;

import io.gatehouse.governance.requests.Decision;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A word on a request.
 *
 * @param until the last day of the grant; left out: as asked for
 * @param rows a condition on rows as in the governance file; left out: all rows
 * @param note for the asker
 */
public record AccessDecision(@NotNull Boolean approve, String until, @Size(max = 10_000) String rows, @Size(max = 1_000) String note) {

    Decision decision() {
        return new Decision(approve, Day.of(until, "until"), rows, note);
    }
}
