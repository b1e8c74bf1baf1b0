package io.gatehouse.governance.requests;

import java.util.Arrays;
import java.util.Locale;

/** How a request stands. */
public enum RequestState {
    WAITING, GRANTED, DECLINED, WITHDRAWN, EXPIRED;

    /** The name used in JSON and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RequestState of(String code) {
        return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst().orElseThrow();
    }
}
