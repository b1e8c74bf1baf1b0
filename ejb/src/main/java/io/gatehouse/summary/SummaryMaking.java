package io.gatehouse.summary;

import io.gatehouse.access.AccessControl;
import io.gatehouse.access.Admission;
import io.gatehouse.access.Compilations;
import io.gatehouse.access.Footprint;
import io.gatehouse.access.use.UseLedger;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.ResultSeal;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.ReportReader;
import io.gatehouse.query.ReportRows;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private Audiences audiences;

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
    private UseLedger ledger;

    @Inject
    private Clock clock;

    /** Reads the evidence; a summary that asks no vendor is made and kept at once. */
    @Transactional
    Step begin(SummaryRequest request) {
        var admission = access.admit(request.workflow());
        try {
            var prepared = prepare(admission, request);
            return prepared.asksVendors() ? new Step.Ask(prepared)
                    : new Step.Done(keep(prepared.admission(), prepared, Told.builtin(prepared.draft(), List.of())));
        } catch (DomainException refused) {
            audit.recordRefusal(SummaryEvents.refusal(admission, request, refused));
            throw refused;
        } catch (RuntimeException unexpected) {
            broken(admission, request, unexpected);
            throw unexpected;
        }
    }

    /**
     * Keeps what was told from the prepared evidence. CONFLICT {@code rights-changed} where the person, or the audience as a
     * whole, may see something else by now: the evidence was read under rights that do not hold any more.
     */
    @Transactional
    Summary finish(Prepared prepared, Told told) {
        var own = access.admit(prepared.request().workflow());
        return keep(unchangedOrRecorded(own, prepared), prepared, told);
    }

    private Admission unchangedOrRecorded(Admission own, Prepared prepared) {
        try {
            return unchanged(own, prepared);
        } catch (DomainException refused) {
            audit.recordRefusal(SummaryEvents.refusal(own, prepared.request(), refused));
            throw refused;
        }
    }

    /**
     * Records and keeps a sentence of a running stream, committed by itself: from then on it may be shown. The person is
     * admitted anew for each, with the audience: CONFLICT {@code rights-changed} where they may see something else by now,
     * NOT_FOUND where the workflow is not for them any more; who asked for the sentence records that nothing came of it.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void shown(Prepared prepared, int ordinal, String sentence) {
        var admission = unchanged(access.admit(prepared.request().workflow()), prepared);
        audit.record(AuditEvent.of(AuditEvent.Type.SENTENCE_SHOWN, admission.caller().subject())
                .in(admission.workflow().key(), admission.snapshot().version()).labelled(prepared.draft().label())
                .with("summary", prepared.id()).with("ordinal", ordinal));
        store.keepShown(prepared.id(), ordinal, sentence, clock.instant());
    }

    /** What may be read now, where it is what was read under. */
    private Admission unchanged(Admission own, Prepared prepared) {
        try {
            var now = audiences.narrowed(own, prepared.request().audience());
            if (now.entitlement().fingerprint().equals(prepared.admission().entitlement().fingerprint())) {
                return now;
            }
        } catch (DomainException refused) {
            if (!refused.code().equals(Audiences.REFUSED)) {
                throw refused;
            }
        }
        throw DomainException.conflict("rights-changed");
    }

    /** Records that nothing came of a request. */
    @Transactional
    void refused(Prepared prepared, DomainException refused) {
        audit.record(SummaryEvents.refusal(prepared.admission(), prepared.request(), refused));
    }

    /** Records that something broke on the way of an answer; where even that cannot be recorded, what broke says so as well. */
    void broken(Prepared prepared, RuntimeException unexpected) {
        broken(prepared.admission(), prepared.request(), unexpected);
    }

    private void broken(Admission admission, SummaryRequest request, RuntimeException unexpected) {
        try {
            audit.recordRefusal(SummaryEvents.made(admission, request).ended(Outcome.FAILED).with("code", "internal-error"));
        } catch (RuntimeException unrecorded) {
            unexpected.addSuppressed(unrecorded);
        }
    }

    private Prepared prepare(Admission own, SummaryRequest request) {
        var admission = audiences.narrowed(own, request.audience());
        var visible = reports.visible(admission);
        if (request.audience() != null) {
            RequestChecks.checkAudience(request, visible, reports.visible(own));
        }
        var drafted = Drafted.of(admission, visible, reader(admission), calendar.today(), request);
        return new Prepared(UUID.randomUUID().toString(), own, admission, request, drafted.evidence(), drafted.narration(), drafted.draft());
    }

    private Summary keep(Admission admission, Prepared prepared, Told told) {
        var draft = told.draft();
        boolean waits = Compilations.mustBeReleased(admission.snapshot().policy(), admission.workflow(), draft.label()) || told.mustBeReviewed();
        var status = waits ? Summary.AWAITING_REVIEW : Summary.RELEASED;
        var ref = audit.record(SummaryEvents.made(admission, prepared.request()).labelled(draft.label()).with("summary", prepared.id())
                .with("status", status).with("provider", told.provider()).with("model", told.model())
                .with("removed", told.removed() == 0 ? null : told.removed())
                .with("reports", draft.sources().stream().map(Summary.Source::key).collect(Collectors.joining(",")))
                .with("considered", String.join(",", prepared.evidence().considered().keySet()))
                .with("results", draft.sources().stream().map(source -> String.valueOf(seal.of(source.digest()))).collect(Collectors.joining(","))));
        ledger.used(admission, told(admission, draft), draft.label().level());
        var summary = told.summary(prepared, waits, ref, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var stored = store.keep(summary, admission.caller(), admission.snapshot().version(), prepared.evidence().footprint(), draft.kept());
        share(stored, admission, prepared.request().audience());
        return waits ? summary.withheld() : summary;
    }

    private void share(StoredSummary stored, Admission admission, Audience audience) {
        if (audience != null) {
            store.share(stored, audience.readers(), audience.role(), admission.caller(), clock.instant());
            audit.record(SummaryEvents.shared(admission, stored.id().toString(), audience.readers(), audience.role()));
        }
    }

    /** The fields of the reports that the summary tells of; those that were only looked at for an answer are not used. */
    private Set<FieldRef> told(Admission admission, Draft draft) {
        return draft.sources().stream().flatMap(source -> admission.snapshot().policy().report(source.key()).stream()).distinct()
                .flatMap(report -> reports.footprint(admission, report).ways().keySet().stream()).collect(Collectors.toSet());
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
}
