package io.gatehouse.web.api.access;

import io.gatehouse.shared.DomainException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days in bodies of requests. */
final class Day {

    private Day() {
    }

    /** Null where none is given; REFUSED {@code bad-date} for what is not a day such as 2026-12-31. */
    static LocalDate of(String text, String path) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notOne) {
            throw DomainException.refused(path, "bad-date", "A day such as 2026-12-31.");
        }
    }
}
