package io.gatehouse.summary.facts;

import java.util.stream.Stream;

/** One kind of fact: finds what there is of it in a report. Deterministic; finds nothing below its thresholds. */
@FunctionalInterface
interface FactKind {

    Stream<Fact> find(Study study);
}
