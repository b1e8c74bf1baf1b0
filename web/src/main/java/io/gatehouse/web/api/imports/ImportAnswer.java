package io.gatehouse.web.api.imports;

import io.gatehouse.catalog.ImportProblem;
import io.gatehouse.catalog.ImportState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * How an import stands.
 *
 * @param state {@code running completed incomplete stopped interrupted failed}
 * @param progress 0 to 1
 * @param errors the first of them; {@code errorCount} counts all
 */
public record ImportAnswer(String id, String source, String state, BigDecimal progress, int datasetsDone, int datasetsTotal,
                           String dataset, long rows, long errorCount, List<ImportProblem> errors, Instant startedAt,
                           Instant endedAt) {

    static ImportAnswer of(ImportState state) {
        return new ImportAnswer(state.id(), state.source(), state.state().code(),
                BigDecimal.valueOf(state.progress()).setScale(3, RoundingMode.DOWN), state.datasetsDone(), state.datasetsTotal(),
                state.dataset(), state.rows(), state.errors(), state.problems(), state.startedAt(), state.endedAt());
    }
}
