package io.gatehouse.web.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is to end: a grant's part of a dataset, named as the list of use names it. */
public record UnusedGrant(@NotBlank @Size(max = 200) String role, @NotBlank @Size(max = 64) String grant, @NotBlank @Size(max = 200) String dataset) {
}
