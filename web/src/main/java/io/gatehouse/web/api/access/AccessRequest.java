package io.gatehouse.web.api.access;

import io.gatehouse.governance.requests.RequestEdit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A request for access to a dataset, or to a published report.
 *
 * @param fields left out: all of them
 * @param role one of your business roles
 * @param until the last day for which you need it
 */
public record AccessRequest(@Size(max = 200) String dataset, @Size(max = 200) String report, @Size(max = 200) List<@NotBlank @Size(max = 200) String> fields,
                            @NotBlank @Size(max = 200) String workflow, @NotBlank @Size(max = 200) String role,
                            @NotBlank @Size(max = 1_000) String reason, @NotBlank String until) {

    RequestEdit edit() {
        var ofReport = dataset == null && report != null;
        return new RequestEdit(dataset != null && report != null ? null : ofReport ? RequestEdit.REPORT : RequestEdit.DATASET, ofReport ? report : dataset,
                fields == null ? List.of() : fields, workflow, role, reason, Day.of(until, "until"));
    }
}
