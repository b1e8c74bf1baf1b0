package io.gatehouse.query;

import io.gatehouse.access.AccessControl;
import io.gatehouse.access.Admission;
import io.gatehouse.access.Compilations;
import io.gatehouse.access.use.UseLedger;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.ResultSeal;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reports, and statements of analysts, on the data that the caller may see. Every reading and refusal is recorded. */
@Stateless
@RolesAllowed("portal-user")
public class Reports {

    private static final int ROWS_UNLESS_ASKED = 1_000;
    private static final int MOST_ROWS = 100_000;

    @Inject
    private AccessControl access;

    @Inject
    private AuditTrail audit;

    @Inject
    private ResultSeal seal;

    @Inject
    private ReportReader reader;

    @Inject
    private UseLedger ledger;

    /** The reports that are visible to the caller in a workflow. */
    public List<ReportInfo> visible(String workflow) {
        var admission = access.admit(workflow);
        var visible = reader.visible(admission).stream()
                .map(report -> ReportInfo.of(report, admission.entitlement().publication(report.key()).isPresent())).toList();
        audit.record(event(Type.REPORTS_LISTED, admission).with("reports", visible.size()));
        return visible;
    }

    /**
     * Rows of a report, cut to the caller.
     *
     * @param limit 1 to 100,000; null for 1,000
     */
    public ReportRows rows(String workflow, String key, Map<String, String> parameters, Integer limit) {
        int most = rows(limit);
        var admission = access.admit(workflow);
        var event = event(Type.REPORT_READ, admission).with("report", key).saying("parameters", new TreeMap<>(parameters).toString());
        return recorded(event, admission, () -> {
            var report = admission.snapshot().policy().report(key).orElseThrow(DomainException::notFound);
            return reader.read(admission, report, parameters, most);
        });
    }

    /** Rows of the caller's own statement; limit as for reports. */
    @RolesAllowed("data-analyst")
    public ReportRows query(String workflow, String sql, Integer limit) {
        var admission = access.admit(workflow);
        return recorded(event(Type.QUERY_RUN, admission).saying("sql", sql), admission, () -> {
            if (sql == null) {
                throw DomainException.refused("sql", "required", "A statement is needed.");
            }
            return reader.query(admission, sql, rows(limit));
        });
    }

    /**
     * Rows of a report to be taken away, 100,000 at most, and recorded as such. REFUSED {@code export-not-allowed} where the
     * control ladder lets its label not be exported.
     */
    public ReportRows export(String workflow, String key, Map<String, String> parameters) {
        var admission = access.admit(workflow);
        var event = event(Type.REPORT_EXPORTED, admission).with("report", key).saying("parameters", new TreeMap<>(parameters).toString());
        return recorded(event, admission, () -> {
            var report = admission.snapshot().policy().report(key).orElseThrow(DomainException::notFound);
            var rows = reader.read(admission, report, parameters, MOST_ROWS);
            if (!rows.exportable()) {
                throw DomainException.refused("export-not-allowed", List.of());
            }
            return rows;
        });
    }

    private static int rows(Integer limit) {
        if (limit != null && (limit < 1 || limit > MOST_ROWS)) {
            throw DomainException.refused("limit", "out-of-range", "Between 1 and " + MOST_ROWS + ".");
        }
        return limit == null ? ROWS_UNLESS_ASKED : limit;
    }

    /** Rows that together are above what the workflow may read have nobody who could release them. */
    private ReportRows recorded(AuditEvent event, Admission admission, Supplier<ReportRows> reading) {
        ReportRows answer;
        try {
            answer = reading.get();
            if (Compilations.exceeds(admission.workflow(), answer.table().label())) {
                throw DomainException.refused("compiled-label", List.of());
            }
        } catch (DomainException refused) {
            audit.recordRefusal(event.ended(refused.kind() == DomainException.Kind.UNAVAILABLE ? Outcome.FAILED : Outcome.REFUSED)
                    .with("code", refused.code()));
            throw refused;
        }
        var table = answer.table();
        audit.record(event.labelled(table.label()).with("result", seal.of(table.digest())));
        ledger.used(admission, answer.footprint().ways().keySet(), table.label().level());
        return answer;
    }

    private static AuditEvent event(Type type, Admission admission) {
        return AuditEvent.of(type, admission.caller().subject()).in(admission.workflow().key(), admission.snapshot().version())
                .with("entitlement", admission.entitlement().fingerprint());
    }
}
