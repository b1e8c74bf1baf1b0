package io.gatehouse.web.api.reports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A statement of the caller's own on secured tables. {@code limit}: 1,000 unless asked otherwise. */
public record QueryRequest(@NotBlank String workflow, @NotBlank @Size(max = 20_000) String sql,
                           @Min(1) @Max(100_000) Integer limit) {
}
