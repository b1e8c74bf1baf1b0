package io.gatehouse.web.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** Roles and attributes of somebody who need not exist. */
public record SimulationRequest(@NotBlank String workflow, @NotNull @Size(max = 1_000) List<@NotBlank String> roles,
                                Map<String, List<String>> attributes) {
}
