package io.gatehouse.summary;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Footprint;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.CopyReader;
import io.gatehouse.query.ReportRows;
import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a summary would say, made by the code that makes summaries from a copy of the data: nothing is stored, recorded or
 * sent, and nobody is shown it.
 *
 * @param kept for each source, the rows that would be kept with the summary
 * @param footprint what it rests on
 */
public record Rehearsal(String title, String reading, List<Summary.Sentence> sentences, List<Summary.Source> sources, Label label,
                        String scope, List<Summary.Said> notices, Summary.Chart chart, Map<String, ResultTable> kept, Footprint footprint) {

    /** As {@link Summaries#summarise} would, as far as no vendor is asked; the same refusals. */
    public static Rehearsal of(Admission admission, CopyReader copy, LocalDate today, SummaryRequest request) {
        RequestChecks.check(request);
        var drafted = Drafted.of(admission, copy.visible(admission), new EvidenceChoice.Reader() {
            @Override
            public ReportRows read(ReportSpec report, Map<String, String> parameters, int limit) {
                return copy.read(admission, report, parameters, limit);
            }

            @Override
            public Footprint footprint(ReportSpec report) {
                return copy.footprint(admission, report);
            }
        }, today, request);
        var draft = drafted.draft();
        return new Rehearsal(draft.title(), draft.reading(), draft.sentences(), draft.sources(), draft.label(), draft.scope(),
                draft.notices(), draft.chart(), draft.kept(), drafted.evidence().footprint());
    }
}
