package io.gatehouse.governance.signals;

import java.time.Instant;

/**
 * A signal.
 *
 * @param kind {@code refusals}, {@code first-strategic} or {@code volume}
 * @param subject of whom; the stable id in Keycloak
 * @param about the dataset of a first reading; over how many times the usual, for volume; else empty
 * @param settledBy subject of the officer; null while it is open
 */
public record SignalView(String id, String kind, String subject, String about, Instant raisedAt, Instant settledAt, String settledBy, String note) {

    public boolean isOpen() {
        return settledAt == null;
    }
}
