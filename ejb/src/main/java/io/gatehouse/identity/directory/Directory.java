package io.gatehouse.identity.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Who has which role, for officers to read. Decisions never ask it: they go by the token. Keycloak is asked in the
 * background, by a thread that holds nobody's identity; who asks here gets what is held, and waits half a second at most,
 * where nothing is held and Keycloak is not known to be down.
 */
@ApplicationScoped
public class Directory {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Logger LOG = System.getLogger(Directory.class.getName());

    private CompletableFuture<Void> asking = CompletableFuture.completedFuture(null);
    private Instant tried = Instant.MIN;
    private volatile Answer last;
    private volatile boolean worthWaiting = true;

    Duration patience = Duration.ofMillis(500);
    Executor background = Directory::inNobodysName;

    @Inject
    KeycloakUsers keycloak;

    @Inject
    Clock clock;

    void warm(@Observes Startup started) {
        refresh();
    }

    /** The people by role, at most ten minutes old; empty where the directory has not answered for that long. */
    public Optional<PeopleByRole> peopleByRole() {
        return answer().map(Answer::byRole);
    }

    /** The same people with their roles, groups and attributes, for who tells what they may see. */
    public Optional<People> people() {
        return answer().map(Answer::people);
    }

    private Optional<Answer> answer() {
        var answer = refresh();
        if (held().isEmpty() && worthWaiting) {
            answer.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).exceptionally(failed -> null).join();
            worthWaiting = held().isPresent();
        }
        return held();
    }

    private Optional<Answer> held() {
        return Optional.ofNullable(last).filter(answer -> answer.people().asOf().isAfter(clock.instant().minus(KEPT)));
    }

    /** Asks anew where the last answer or failure is not fresh, and nobody is asking. The future is the reader's own. */
    private synchronized CompletableFuture<Void> refresh() {
        var now = clock.instant();
        if (asking.isDone() && !tried.isAfter(now.minus(FRESH))) {
            tried = now;
            asking = CompletableFuture.runAsync(() -> ask(now), background);
        }
        return asking.copy();
    }

    private void ask(Instant now) {
        try {
            var people = new People(keycloak.people(), now);
            last = new Answer(people, people.byRole());
            worthWaiting = true;
        } catch (RuntimeException notAvailable) {
            worthWaiting = false;
            LOG.log(Level.WARNING, "The directory is not available: {0}", notAvailable.toString());
            throw new CompletionException(notAvailable);
        }
    }

    private record Answer(People people, PeopleByRole byRole) {
    }

    /** A thread that inherits nothing of the request that starts it, neither identity nor transaction. */
    private static void inNobodysName(Runnable task) {
        Thread.ofVirtual().name("gatehouse-directory").inheritInheritableThreadLocals(false).start(() -> {
            Thread.currentThread().setContextClassLoader(Directory.class.getClassLoader());
            task.run();
        });
    }
}
