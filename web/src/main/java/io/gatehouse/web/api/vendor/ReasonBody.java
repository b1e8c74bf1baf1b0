package io.gatehouse.web.api.vendor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why. */
public record ReasonBody(@NotBlank @Size(max = 1_000) String reason) {
}
