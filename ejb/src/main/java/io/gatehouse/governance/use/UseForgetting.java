package io.gatehouse.governance.use;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;

/** Forgets use that nobody asks about any more; the record keeps what happened. */
@Singleton
@PermitAll
public class UseForgetting {

    private static final Period KEPT = Period.ofDays(400);

    @Inject
    UseStore uses;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "23", persistent = false)
    public void forget() {
        uses.forgetBefore(LocalDate.now(clock).minus(KEPT));
    }
}
