package io.gatehouse.summary;

import io.gatehouse.access.AccessControl;
import io.gatehouse.access.Admission;
import io.gatehouse.access.Compilations;
import io.gatehouse.access.Footprint;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.ResultSeal;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.ReportReader;
import io.gatehouse.query.ReportRows;
import io.gatehouse.shared.DomainException;
import io.gatehouse.summary.telling.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The two ends of the way to a kept summary, each a transaction: reading what it may rest on, and labelling, recording and
 * keeping it. Where no vendor is asked, they are one.
 */
@ApplicationScoped
class SummaryMaking {

    @Inject
    private AccessControl access;

    @Inject
    private ReportReader reports;

    @Inject
    private BusinessCalendar calendar;

    @Inject
    private AuditTrail audit;

    @Inject
    private ResultSeal seal;

    @Inject
    private SummaryStore store;

    @Inject
    private Clock clock;

    /** Reads the evidence; a summary that asks no vendor is made and kept at once. */
    @Transactional
    Step begin(SummaryRequest request) {
        var admission = access.admit(request.workflow());
        try {
            var prepared = prepare(admission, request);
            return prepared.asksVendors() ? new Step.Ask(prepared)
                    : new Step.Done(keep(admission, prepared, Told.builtin(prepared.draft(), List.of())));
        } catch (DomainException refused) {
            audit.recordRefusal(refusal(admission, request, refused));
            throw refused;
        } catch (RuntimeException unexpected) {
            broken(admission, request, unexpected);
            throw unexpected;
        }
    }

    /**
     * Keeps what was told from the prepared evidence. CONFLICT {@code policy-changed} where the person may see something
     * else by now: the evidence was read under rights that do not hold any more.
     */
    @Transactional
    Summary finish(Prepared prepared, Told told) {
        var admission = access.admit(prepared.request().workflow());
        if (isChanged(admission, prepared)) {
            var changed = DomainException.conflict("policy-changed");
            audit.recordRefusal(refusal(admission, prepared.request(), changed));
            throw changed;
        }
        return keep(admission, prepared, told);
    }

    /**
     * Records and keeps a sentence of a running stream, committed by itself: from then on it may be shown. The person is
     * admitted anew for each: CONFLICT {@code policy-changed} where they may see something else by now, NOT_FOUND where the
     * workflow is not for them any more; who asked for the sentence records that nothing came of the request.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void shown(Prepared prepared, int ordinal, String sentence) {
        var admission = access.admit(prepared.request().workflow());
        if (isChanged(admission, prepared)) {
            throw DomainException.conflict("policy-changed");
        }
        audit.record(AuditEvent.of(AuditEvent.Type.SENTENCE_SHOWN, admission.caller().subject())
                .in(admission.workflow().key(), admission.snapshot().version()).labelled(prepared.draft().label())
                .with("summary", prepared.id()).with("ordinal", ordinal));
        store.keepShown(prepared.id(), ordinal, sentence, clock.instant());
    }

    private static boolean isChanged(Admission now, Prepared prepared) {
        return !now.entitlement().fingerprint().equals(prepared.admission().entitlement().fingerprint());
    }

    /** Records that nothing came of a request. */
    @Transactional
    void refused(Prepared prepared, DomainException refused) {
        audit.record(refusal(prepared.admission(), prepared.request(), refused));
    }

    /** Records that something broke on the way of an answer; where even that cannot be recorded, what broke says so as well. */
    void broken(Prepared prepared, RuntimeException unexpected) {
        broken(prepared.admission(), prepared.request(), unexpected);
    }

    private void broken(Admission admission, SummaryRequest request, RuntimeException unexpected) {
        try {
            audit.recordRefusal(event(admission, request).ended(Outcome.FAILED).with("code", "internal-error"));
        } catch (RuntimeException unrecorded) {
            unexpected.addSuppressed(unrecorded);
        }
    }

    private Prepared prepare(Admission admission, SummaryRequest request) {
        var drafted = Drafted.of(admission, reports.visible(admission), reader(admission), calendar.today(), request);
        return new Prepared(UUID.randomUUID().toString(), admission, request, drafted.evidence(), drafted.narration(), drafted.draft());
    }

    private Summary keep(Admission admission, Prepared prepared, Told told) {
        var draft = told.draft();
        boolean waits = Compilations.mustBeReleased(admission.snapshot().policy(), admission.workflow(), draft.label()) || told.mustBeReviewed();
        var status = waits ? Summary.AWAITING_REVIEW : Summary.RELEASED;
        var ref = audit.record(event(admission, prepared.request()).labelled(draft.label()).with("summary", prepared.id())
                .with("status", status).with("provider", told.provider()).with("model", told.model())
                .with("removed", told.removed() == 0 ? null : told.removed())
                .with("reports", draft.sources().stream().map(Summary.Source::key).collect(Collectors.joining(",")))
                .with("considered", String.join(",", prepared.evidence().considered().keySet()))
                .with("results", draft.sources().stream().map(source -> String.valueOf(seal.of(source.digest()))).collect(Collectors.joining(","))));
        var summary = told.summary(prepared, waits, ref, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.keep(summary, admission.caller(), admission.snapshot().version(), prepared.evidence().footprint(), draft.kept());
        return waits ? summary.withheld() : summary;
    }

    private EvidenceChoice.Reader reader(Admission admission) {
        return new EvidenceChoice.Reader() {
            @Override
            public ReportRows read(ReportSpec report, Map<String, String> parameters, int limit) {
                return reports.read(admission, report, parameters, limit);
            }

            @Override
            public Footprint footprint(ReportSpec report) {
                return reports.footprint(admission, report);
            }
        };
    }

    private static AuditEvent refusal(Admission admission, SummaryRequest request, DomainException refused) {
        var failed = refused.kind() == DomainException.Kind.UNAVAILABLE;
        return event(admission, request).ended(failed ? Outcome.FAILED : Outcome.REFUSED).with("code", refused.code());
    }

    private static AuditEvent event(Admission admission, SummaryRequest request) {
        return AuditEvent.of(AuditEvent.Type.SUMMARY_MADE, admission.caller().subject())
                .in(admission.workflow().key(), admission.snapshot().version())
                .with("entitlement", admission.entitlement().fingerprint()).with("language", Language.of(request.language()).code())
                .saying("question", request.asked());
    }
}
