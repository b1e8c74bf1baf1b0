package io.gatehouse.vendor.egress;

import java.time.Instant;

/** @param since null while nobody ever switched, and egress is open as the terms allow */
public record SwitchState(boolean open, Instant since, String by, String reason) {
}
