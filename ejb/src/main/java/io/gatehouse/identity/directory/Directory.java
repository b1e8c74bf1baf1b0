package io.gatehouse.identity.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Who has which role, for officers to read. Decisions never ask it: they go by the token. What it said is kept for a
 * minute; a failure is kept as well, so that a directory which is down slows nothing.
 */
@ApplicationScoped
public class Directory {

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final Logger LOG = Logger.getLogger(Directory.class.getName());

    private record Answer(Instant at, Optional<PeopleByRole> people) {
    }

    private final ReentrantLock asking = new ReentrantLock();
    private volatile Answer last = new Answer(Instant.MIN, Optional.empty());

    @Inject
    KeycloakUsers keycloak;

    @Inject
    Clock clock;

    /** The people by role, at most a minute old; empty where the directory is not available. */
    public Optional<PeopleByRole> peopleByRole() {
        if (isFresh() || !asking.tryLock()) {
            return last.people();
        }
        try {
            if (!isFresh()) {
                last = new Answer(clock.instant(), ask());
            }
            return last.people();
        } finally {
            asking.unlock();
        }
    }

    private boolean isFresh() {
        return last.at().isAfter(clock.instant().minus(KEPT));
    }

    private Optional<PeopleByRole> ask() {
        try {
            return Optional.of(keycloak.peopleByRole());
        } catch (RuntimeException notAvailable) {
            LOG.log(Level.WARNING, "The directory is not available: {0}", notAvailable.toString());
            return Optional.empty();
        }
    }
}
