package io.gatehouse.summary;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Footprint;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.ResultSeal;
import io.gatehouse.catalog.BusinessCalendar;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.ReportReader;
import io.gatehouse.query.ReportRows;
import io.gatehouse.shared.Label;
import io.gatehouse.summary.telling.Frame;
import io.gatehouse.summary.telling.Language;
import io.gatehouse.summary.telling.Telling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The way from a request to a kept summary: read, tell, label, record, keep. In the caller's transaction. */
@ApplicationScoped
class SummaryMaking {

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

    private final Summarizer summarizer = new BuiltinSummarizer();

    Summary make(Admission admission, SummaryRequest request) {
        var choice = new EvidenceChoice(reports.visible(admission), reader(admission), calendar.today());
        var evidence = choice.of(request);
        var draft = draft(admission, request, evidence);
        boolean waits = Compilation.mustBeReleased(admission.snapshot().policy(), admission.workflow(), draft.label());
        var id = UUID.randomUUID().toString();
        var ref = audit.record(event(admission, request).labelled(draft.label()).with("summary", id)
                .with("status", waits ? Summary.AWAITING_REVIEW : Summary.RELEASED)
                .with("provider", summarizer.provider())
                .with("reports", draft.sources().stream().map(Summary.Source::key).collect(Collectors.joining(",")))
                .with("considered", String.join(",", evidence.considered().keySet()))
                .with("results", draft.sources().stream().map(source -> String.valueOf(seal.of(source.digest()))).collect(Collectors.joining(","))));
        var summary = summary(id, admission, request, draft, waits, ref);
        store.keep(summary, admission.caller(), admission.snapshot().version(), evidence.footprint(), draft.kept());
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

    private Draft draft(Admission admission, SummaryRequest request, Evidence evidence) {
        var language = Language.of(request.language());
        if (evidence.tables().isEmpty()) {
            return Draft.unanswered(request, evidence.nearest(), language);
        }
        int sentences = request.sentences() == null ? Telling.SENTENCES : request.sentences();
        var narration = summarizer.tell(evidence, new Telling(language, sentences, evidence.brief()));
        List<Label> labels = evidence.tables().stream().map(table -> table.rows().table().label()).toList();
        return Draft.of(request, evidence, narration, Compilation.label(admission.snapshot().policy(), labels), language);
    }

    private Summary summary(String id, Admission admission, SummaryRequest request, Draft draft, boolean waits, String ref) {
        var language = Language.of(request.language());
        var notices = new ArrayList<>(draft.notices());
        if (waits) {
            notices.add(new Summary.Said("awaiting-review", new Frame(language).notice("awaiting-review", List.of())));
        }
        return new Summary(id, admission.workflow().key(), draft.title(), request.asked(), language.code(), draft.text(), draft.reading(),
                draft.sentences(), draft.sources(), draft.label(), draft.scope(), summarizer.provider(), summarizer.model(),
                waits ? Summary.AWAITING_REVIEW : Summary.RELEASED, notices, ref, clock.instant().truncatedTo(ChronoUnit.MILLIS),
                admission.caller().name(), draft.chart());
    }

    static AuditEvent event(Admission admission, SummaryRequest request) {
        return AuditEvent.of(AuditEvent.Type.SUMMARY_MADE, admission.caller().subject())
                .in(admission.workflow().key(), admission.snapshot().version())
                .with("entitlement", admission.entitlement().fingerprint()).with("language", Language.of(request.language()).code())
                .saying("question", request.asked());
    }
}
