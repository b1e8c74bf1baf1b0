package io.gatehouse.vendor.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What left the house, added up")
class DeparturesTest {

    private static CallLine call(String at, String vendor, int bytes, String... categories) {
        return new CallLine("id", "answer", "ref", vendor, "model", "EU", "w", "subject", Instant.parse(at), "sha256:0", bytes, "internal",
                List.of(categories), null, null, null, null, null, null);
    }

    @Test
    @DisplayName("calls of one day, vendor and label are one line; the day ends at midnight UTC")
    void byDayVendorAndLabel() {
        assertThat(Departures.of(Stream.of(call("2026-06-18T00:00:00Z", "a", 5), call("2026-06-17T23:59:59Z", "b", 1), call("2026-06-17T01:00:00Z", "a", 10),
                call("2026-06-17T02:00:00Z", "a", 20), call("2026-06-17T02:00:00Z", "a", 7, "finance")))).containsExactly(
                new Departure(LocalDate.parse("2026-06-17"), "a", "internal", List.of(), 2, 30),
                new Departure(LocalDate.parse("2026-06-17"), "a", "internal", List.of("finance"), 1, 7),
                new Departure(LocalDate.parse("2026-06-17"), "b", "internal", List.of(), 1, 1),
                new Departure(LocalDate.parse("2026-06-18"), "a", "internal", List.of(), 1, 5));
    }
}
