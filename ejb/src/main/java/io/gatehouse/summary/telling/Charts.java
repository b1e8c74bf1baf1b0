package io.gatehouse.summary.telling;

import io.gatehouse.summary.facts.Study;
import java.util.List;

/** The series that is drawn beside a summary: the leading measure of the first report that has one. */
final class Charts {

    private Charts() {
    }

    static Chart of(List<Study> studies) {
        return studies.stream().flatMap(study -> study.series().stream())
                .map(series -> new Chart(series.kind(), series.title(), series.unit(), series.labels(), series.values()))
                .findFirst().orElse(null);
    }
}
