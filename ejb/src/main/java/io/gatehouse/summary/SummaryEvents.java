package io.gatehouse.summary;

import io.gatehouse.access.Admission;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.shared.DomainException;
import io.gatehouse.summary.telling.Language;
import java.util.List;

/** What is recorded of summaries, under the rights by which they were made or read. */
final class SummaryEvents {

    private SummaryEvents() {
    }

    static AuditEvent of(Type type, Admission admission) {
        return AuditEvent.of(type, admission.caller().subject()).in(admission.workflow().key(), admission.snapshot().version())
                .with("entitlement", admission.entitlement().fingerprint());
    }

    static AuditEvent made(Admission admission, SummaryRequest request) {
        var made = of(Type.SUMMARY_MADE, admission).with("language", Language.of(request.language()).code()).saying("question", request.asked());
        var audience = request.audience();
        return audience == null ? made : made.with("audience", audience.readers().size()).with("audience-role", audience.role())
                .saying("readers", audience.readers().isEmpty() ? null : String.join(", ", audience.readers()));
    }

    static AuditEvent refusal(Admission admission, SummaryRequest request, DomainException refused) {
        var failed = refused.kind() == DomainException.Kind.UNAVAILABLE;
        return made(admission, request).ended(failed ? Outcome.FAILED : Outcome.REFUSED).with("code", refused.code());
    }

    static AuditEvent shared(Admission admission, String id, List<String> readers, String role) {
        return of(Type.SUMMARY_SHARED, admission).with("summary", id).with("role", role)
                .with("readers", readers.size()).saying("readers", readers.isEmpty() ? null : String.join(", ", readers));
    }
}
