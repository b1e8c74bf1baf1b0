package io.gatehouse.web.api.summaries;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** With whom a summary is shared: people by login name, or a role. */
public record ShareBody(@Size(max = 100) List<@NotBlank @Size(max = 100) String> readers, @Size(min = 1, max = 100) String role) {
}
