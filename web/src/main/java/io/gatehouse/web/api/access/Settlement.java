package io.gatehouse.web.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What came of a signal. */
public record Settlement(@NotBlank @Size(max = 1_000) String note) {
}
