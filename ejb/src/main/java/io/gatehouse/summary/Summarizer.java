package io.gatehouse.summary;

import io.gatehouse.summary.telling.Narration;
import io.gatehouse.summary.telling.Telling;

/** Makes sentences from evidence. */
interface Summarizer {

    /** Who provides it: {@code builtin}, or a vendor's key. */
    String provider();

    String model();

    Narration tell(Evidence evidence, Telling telling);
}
