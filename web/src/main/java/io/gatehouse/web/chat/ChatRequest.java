package io.gatehouse.web.chat;

import io.gatehouse.summary.SummaryRequest;
import java.util.List;
import java.util.Map;

/**
 * A request for a completion, as far as it is read.
 *
 * @param includeUsage whether a stream ends with counts of tokens
 * @param options what only Gatehouse knows
 */
record ChatRequest(String model, String question, boolean stream, boolean includeUsage, Options options) {

    /** The field {@code gatehouse} of a request: as in {@code POST /api/summaries}. */
    public record Options(List<Report> reports, Integer sentences, String language) {
        static final Options NONE = new Options(null, null, null);
    }

    /** A report that the answer is to rest on. */
    public record Report(String key, Map<String, String> parameters) {
    }

    /** The summary that is asked for, in this language unless the request names one. */
    SummaryRequest summary(String language) {
        var reports = options.reports() == null ? List.<SummaryRequest.ReportChoice>of()
                : options.reports().stream().map(r -> new SummaryRequest.ReportChoice(r.key(), r.parameters())).toList();
        return new SummaryRequest(model, question, reports, List.of(), options.sentences(),
                options.language() == null ? language : options.language());
    }
}
