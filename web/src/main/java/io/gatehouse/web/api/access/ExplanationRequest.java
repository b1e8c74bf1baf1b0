package io.gatehouse.web.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param field left out: the dataset as a whole; @param subject subject or login name of somebody else, for who may ask about others */
public record ExplanationRequest(@NotBlank String workflow, @NotBlank @Size(max = 200) String dataset, @Size(max = 200) String field,
                                 @Size(max = 200) String subject) {
}
