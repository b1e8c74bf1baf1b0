package io.gatehouse.web.api.vendor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What happened, when, and how much it weighs. */
public record IncidentBody(@NotNull String happenedOn, @NotBlank @Size(max = 200) String title, @NotNull @Size(max = 4_000) String description,
                           @NotNull @Pattern(regexp = "low|medium|high") String severity) {
}
