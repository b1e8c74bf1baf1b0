package io.gatehouse.web.api.inference;

import io.gatehouse.access.inference.Finding;
import io.gatehouse.access.inference.InferenceReport;
import io.gatehouse.access.inference.InferenceRun;
import java.time.Instant;
import java.util.List;

/**
 * The last search and the findings.
 *
 * @param run null before the first search
 */
public record InferenceAnswer(Run run, List<Found> findings) {

    /** How a search stands: {@code running completed incomplete stopped interrupted failed}. */
    public record Run(String id, String state, int datasetsDone, int datasetsTotal, List<String> unfinished, Instant startedAt, Instant endedAt) {

        static Run of(InferenceRun run) {
            return new Run(run.id(), run.state().code(), run.datasetsDone(), run.datasetsTotal(), run.unfinished(), run.startedAt(), run.endedAt());
        }
    }

    /**
     * A finding; fields are written dataset.field.
     *
     * @param workflow null where several workflows together show the columns
     * @param kind {@code declared row join sum}
     * @param grants places of the role's grants in the file, from 1
     */
    public record Found(String role, String workflow, String target, String kind, String expression, List<String> columns, String share,
                        String reached, List<Integer> grants) {

        static Found of(Finding f) {
            return new Found(f.role(), f.workflow(), f.target().toString(), f.kind().code(), f.expression(),
                    f.columns().stream().map(Object::toString).toList(), f.share().code(), f.reached().code(), f.grants());
        }
    }

    static InferenceAnswer of(InferenceReport report) {
        return new InferenceAnswer(report.run() == null ? null : Run.of(report.run()), report.findings().stream().map(Found::of).toList());
    }
}
