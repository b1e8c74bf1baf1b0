package io.gatehouse.leaktest;

import java.util.List;

/**
 * All that leaves for one request.
 *
 * @param refusal the whole of a refusal; null where it was answered
 * @param head everything beside rows and sentences
 * @param rows in order
 * @param text sentences; empty where there are none
 */
record Answer(String refusal, String head, List<String> rows, String digest, String text) {

    static final String TIME_OUT = "query-time-out";

    Answer {
        rows = List.copyOf(rows);
    }

    static Answer refused(String why) {
        return new Answer(why, "", List.of(), "", "");
    }

    /** Whether it tells anything: refused and empty answers do not. */
    boolean tells() {
        return refusal == null && !(rows.isEmpty() && text.isEmpty());
    }

    /** A time-out has a fixed body and stands outside the rule. */
    boolean isTimeOut() {
        return refusal != null && refusal.startsWith(TIME_OUT);
    }

    Answer withDigest(String other) {
        return new Answer(refusal, head, rows, other, text);
    }
}
