package io.gatehouse.leaktest.job;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Which night it is. */
final class Night {

    private Night() {
    }

    /** The day on which the night began that it is now: within so many hours from its first hour, which may go past midnight. */
    static Optional<LocalDate> at(int firstHour, int hours, LocalDateTime now) {
        var since = now.minusHours(firstHour);
        return since.getHour() < hours ? Optional.of(since.toLocalDate()) : Optional.empty();
    }
}
