package io.gatehouse.web.api.access;

import io.gatehouse.governance.use.GrantRef;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Grants that are needed until a day. */
public record RecertificationRequest(@NotNull @Size(min = 1, max = 200) List<@NotNull GrantRef> grants, @NotBlank String by) {
}
