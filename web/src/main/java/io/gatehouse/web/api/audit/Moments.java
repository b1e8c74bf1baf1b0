package io.gatehouse.web.api.audit;

import io.gatehouse.shared.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Reads a moment of a query parameter: a date (its start in UTC) or a time with offset. */
final class Moments {

    private Moments() {
    }

    /** The moment, or null where none is given. Throws REFUSED {@code bad-time}. */
    static Instant start(String parameter, String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return text.length() == 10 ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notOurs) {
            throw DomainException.refused(parameter, "bad-time", "Write a date or a time as ISO 8601, e.g. 2026-06-30T12:00:00Z.");
        }
    }
}
