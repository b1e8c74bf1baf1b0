package io.gatehouse.web.mcp;

import io.gatehouse.web.program.RefusedRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** Versions of the protocol that are spoken here, the newest last. */
enum Version {

    V2025_03_26("2025-03-26"), V2025_06_18("2025-06-18");

    static final Version NEWEST = V2025_06_18;

    private final String text;

    Version(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean takesBatches() {
        return this == V2025_03_26;
    }

    static Optional<Version> of(String text) {
        return Stream.of(values()).filter(version -> version.text.equals(text)).findFirst();
    }

    /** What a request's header says; the older version has no header. Refused with 400 where it is none of these. */
    static Version ofHeader(String header) {
        return header == null ? V2025_03_26 : of(header).orElseThrow(() -> RefusedRequest.status(400));
    }
}
