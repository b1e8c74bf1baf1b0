package io.gatehouse.summary;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Compilations;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.summary.telling.Language;
import io.gatehouse.summary.telling.Narration;
import io.gatehouse.summary.telling.Telling;
import java.time.LocalDate;
import java.util.List;

/**
 * What is read and told for a request by the built-in summarizer. It follows from the request and what its reader may see,
 * and from nothing else; nothing is stored.
 *
 * @param narration null where no visible report answers
 */
record Drafted(Evidence evidence, Narration narration, Draft draft) {

    private static final Summarizer BUILTIN = new BuiltinSummarizer();

    static Drafted of(Admission admission, List<ReportSpec> visible, EvidenceChoice.Reader reader, LocalDate today, SummaryRequest request) {
        var evidence = new EvidenceChoice(visible, reader, today).of(request);
        var language = Language.of(request.language());
        if (evidence.tables().isEmpty()) {
            return new Drafted(evidence, null, Draft.unanswered(request, evidence.nearest(), language));
        }
        int sentences = request.sentences() == null ? Telling.SENTENCES : request.sentences();
        var narration = BUILTIN.tell(evidence, new Telling(language, sentences, evidence.brief()));
        var labels = evidence.tables().stream().map(table -> table.rows().table().label()).toList();
        return new Drafted(evidence, narration,
                Draft.of(request, evidence, narration, Compilations.label(admission.snapshot().policy(), Label.join(labels)), language));
    }
}
