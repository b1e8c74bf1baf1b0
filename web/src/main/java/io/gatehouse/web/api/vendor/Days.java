package io.gatehouse.web.api.vendor;

import io.gatehouse.shared.DomainException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;

/** Days and periods in requests. */
final class Days {

    private static final int MOST = 3_720;

    private Days() {
    }

    /** Null for null; REFUSED where it is no date. */
    static LocalDate day(String path, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notOne) {
            throw DomainException.refused(path, "bad-date", "A date as in 2026-12-31 is expected.");
        }
    }

    static Period period(String path, String text) {
        try {
            return text == null ? null : Period.parse(text);
        } catch (DateTimeParseException notOne) {
            throw DomainException.refused(path, "bad-period", "A period as in P30D is expected.");
        }
    }

    /** How many days a period is, a month counted as 31. */
    static int count(String path, String text) {
        var period = period(path, text);
        try {
            var days = Math.addExact(period.getDays(), Math.multiplyExact(31L, period.toTotalMonths()));
            if (days >= 0 && days <= MOST) {
                return (int) days;
            }
        } catch (ArithmeticException | DateTimeException tooLong) {
            // told below
        }
        throw DomainException.refused(path, "bad-period", "A period from P0D to ten years is expected.");
    }
}
