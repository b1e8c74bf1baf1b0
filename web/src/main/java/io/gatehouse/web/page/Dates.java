package io.gatehouse.web.page;

import io.gatehouse.shared.DomainException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as forms send them. */
public final class Dates {

    private Dates() {
    }

    /** Null where the text is blank; REFUSED {@code bad-date} for what is not a day such as 2026-12-31. */
    public static LocalDate of(String text, String path) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException notOne) {
            throw DomainException.refused(path, "bad-date", "A day such as 2026-12-31.");
        }
    }
}
