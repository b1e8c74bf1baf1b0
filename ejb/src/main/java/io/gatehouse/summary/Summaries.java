package io.gatehouse.summary;

import io.gatehouse.access.Admission;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditEvent.Outcome;
import io.gatehouse.audit.AuditEvent.Type;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Label;
import io.gatehouse.vendor.egress.EgressCalls;
import io.gatehouse.vendor.egress.SentBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Summaries of what the caller may see. A summary and its record are kept in one transaction. Reading decides
 * again, for this reader: absent, not shared and no longer covered by the reader's entitlement are the same NOT_FOUND.
 */
@Stateless
@RolesAllowed("portal-user")
public class Summaries {

    @Inject
    private CurrentCaller current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Answering answering;

    @Inject
    private EgressCalls calls;

    @Inject
    private SummaryStore store;

    @Inject
    private SummaryReaders readers;

    @Inject
    private Clock clock;

    /** Makes a summary. REFUSED with violations; NOT_FOUND where a chosen report or the workflow is not visible. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Summary summarise(SummaryRequest request) {
        RequestChecks.check(request);
        return answering.answer(request, null);
    }

    /**
     * As {@link #summarise(SummaryRequest)}; each sentence is handed over as soon as it is guarded and kept. What waits for
     * a person is not handed over at all.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Summary stream(SummaryRequest request, Consumer<Summary.Sentence> shown) {
        RequestChecks.check(request);
        var handed = new int[1];
        var summary = answering.answer(request, sentence -> {
            handed[0]++;
            shown.accept(sentence);
        });
        if (handed[0] == 0 && summary.status().equals(Summary.RELEASED)) {
            summary.sentences().forEach(shown);
        }
        return summary;
    }

    /**
     * What was sent to vendors for one's own summary, byte for byte. Not for those with whom it is shared: which words were
     * replaced follows from all names that its author may see, and theirs may be others.
     */
    public List<SentBody> sent(String id) {
        var readable = readable(id);
        if (!readable.stored().isReleased() || !readable.stored().isBy(readable.admission().caller().subject())) {
            throw refused(id);
        }
        record(Type.EGRESS_READ, readable, id);
        return calls.bodies(id);
    }

    /** A summary of the caller's own, or one shared with them, as far as they may see it now. */
    public Summary read(String id) {
        var readable = readable(id);
        var summary = store.open(readable.stored());
        record(Type.SUMMARY_READ, readable, id);
        return readable.stored().isReleased() ? summary : summary.withheld();
    }

    /** A summary with the rows that its sources rest on: one act, however many sources it shows. As {@link #read}. */
    public OpenedSummary open(String id) {
        var readable = readable(id);
        var summary = store.open(readable.stored());
        if (!readable.stored().isReleased()) {
            record(Type.SUMMARY_READ, readable, id);
            return new OpenedSummary(summary.withheld(), Map.of(), false, vendor(readable, summary));
        }
        var sources = summary.sources().stream().map(Summary.Source::id).toList();
        return opened(readable, summary, sources);
    }

    /** A summary with the rows of one of its sources. NOT_FOUND where it has none of that name, or waits for release. */
    public OpenedSummary open(String id, String source) {
        var readable = readable(id);
        if (!readable.stored().isReleased()) {
            throw refused(id);
        }
        return opened(readable, store.open(readable.stored()), List.of(source));
    }

    private OpenedSummary opened(SummaryReaders.Readable readable, Summary summary, List<String> sources) {
        var rows = new LinkedHashMap<String, ResultTable>();
        for (String source : sources) {
            rows.put(source, store.rows(readable.stored(), source).orElseThrow(() -> refused(summary.id())));
        }
        audit.record(SummaryEvents.of(Type.SUMMARY_READ, readable.admission()).with("summary", summary.id())
                .with("sources", sources.isEmpty() ? null : String.join(",", sources)).labelled(rows.values().stream()
                        .map(ResultTable::label).reduce(summary.label(), Label::join)));
        var label = rows.values().stream().map(ResultTable::label).reduce(summary.label(), Label::join);
        return new OpenedSummary(summary, rows, ControlLadder.of(readable.admission().snapshot().policy()).rung(label.level()).export(),
                vendor(readable, summary));
    }

    private static String vendor(SummaryReaders.Readable readable, Summary summary) {
        return summary.provider().equals(BuiltinSummarizer.NAME) ? null
                : readable.admission().snapshot().policy().vendor(summary.provider()).map(VendorSpec::title).orElse(summary.provider());
    }

    /** The rows that a source rests on, as they were when the summary was made; cut ones have a notice. */
    public ResultTable source(String id, String source) {
        var readable = readable(id);
        if (!readable.stored().isReleased()) {
            throw refused(id);
        }
        var rows = store.rows(readable.stored(), source).orElseThrow(() -> refused(id));
        audit.record(SummaryEvents.of(Type.SUMMARY_READ, readable.admission()).with("summary", id).with("source", source).labelled(rows.label()));
        return rows;
    }

    /** The caller's own summaries, newest first, as far as they may see them now. */
    public List<SummaryLine> mine(int limit) {
        var caller = current.caller();
        return listed("mine", caller, readers.readable(caller, (from, most) -> store.by(caller.subject(), from, most), limit));
    }

    /** Summaries that others shared with the caller, newest first, as far as the caller may see them. */
    public List<SummaryLine> sharedWithMe(int limit) {
        var caller = current.caller();
        return listed("shared", caller, readers.readable(caller, (from, most) -> store.sharedWith(caller, from, most), limit));
    }

    /** Shares one's own summary with people, by login name, or with a role. Whether they exist, or may read it, is not told. */
    public void share(String id, List<String> people, String role) {
        var named = RequestChecks.readers(people, role);
        var readable = readable(id);
        if (!readable.stored().isBy(readable.admission().caller().subject())) {
            throw refused(id);
        }
        store.share(readable.stored(), named, role, readable.admission().caller(), clock.instant());
        audit.record(SummaryEvents.shared(readable.admission(), id, named, role));
    }

    private SummaryReaders.Readable readable(String id) {
        return readers.readable(current.caller(), id).orElseThrow(() -> refused(id));
    }

    private DomainException refused(String id) {
        audit.recordRefusal(AuditEvent.of(Type.ACCESS_REFUSED, current.caller().subject()).ended(Outcome.REFUSED)
                .with("reasons", "summary-not-readable").saying("asked-for", id));
        return DomainException.notFound();
    }

    private void record(Type type, SummaryReaders.Readable readable, String id) {
        audit.record(SummaryEvents.of(type, readable.admission()).with("summary", id));
    }

    private List<SummaryLine> listed(String what, Caller caller, List<SummaryLine> lines) {
        audit.record(AuditEvent.of(Type.SUMMARIES_LISTED, caller.subject()).with("which", what).with("summaries", lines.size()));
        return lines;
    }
}
