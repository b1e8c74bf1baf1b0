package io.gatehouse.launcher;

import java.time.Duration;
import java.time.Instant;

/** Waits for a server, no longer than its patience, and only as long as the process that we started lives. */
final class Readiness {

    private final Progress progress;

    Readiness(Progress progress) {
        this.progress = progress;
    }

    void await(Server server, RunningProcess process) {
        Instant begin = Instant.now();
        Instant end = begin.plus(server.patience());
        while (!server.ready()) {
            check(server, process);
            if (Instant.now().isAfter(end)) {
                throw new Complaint(server.title() + " did not get ready within " + server.patience().toSeconds()
                        + " s: " + Logs.lastProblem(server.log()) + "; see " + server.log());
            }
            pause();
        }
        check(server, process);
        progress.step(server.title(), "ready after " + Progress.seconds(Duration.between(begin, Instant.now())));
    }

    /** Somebody else may answer on the port while our own process has died: only its life counts. */
    private static void check(Server server, RunningProcess process) {
        if (!process.alive()) {
            throw new Complaint(server.title() + " ended while starting: " + Logs.lastProblem(server.log()) + "; see " + server.log());
        }
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("interrupted", e);
        }
    }
}
