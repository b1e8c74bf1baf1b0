package io.gatehouse.summary;

import io.gatehouse.summary.telling.Narration;
import io.gatehouse.summary.telling.Narrator;
import io.gatehouse.summary.telling.Telling;

/** Facts computed from rows and told in sentences: no vendor, no network, equal evidence gives equal words. */
final class BuiltinSummarizer implements Summarizer {

    static final String NAME = "builtin";

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public String model() {
        return NAME;
    }

    @Override
    public Narration tell(Evidence evidence, Telling telling) {
        return Narrator.tell(evidence.evidenceTables(), telling);
    }
}
