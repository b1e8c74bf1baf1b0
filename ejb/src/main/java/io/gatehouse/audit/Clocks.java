package io.gatehouse.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the application, UTC. */
@ApplicationScoped
public class Clocks {

    @Produces
    public Clock utc() {
        return Clock.systemUTC();
    }
}
