package io.gatehouse.leaktest;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.leaktest.view.Beholder;
import io.gatehouse.leaktest.view.UnreadableConditionException;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.query.CopyReader;
import io.gatehouse.shared.DomainException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** A whole leak test. Knows no container; leaves nothing behind, whatever happens. */
public final class LeakTestRun {

    /**
     * @param rows of each dataset at most
     * @param seconds the time-out of a statement
     * @param secret of the installation, or null
     * @param inTime whether there is time left
     */
    public record Bounds(int rows, int seconds, String secret, BooleanSupplier inTime) {
    }

    /** Hears how far it is. */
    public interface Progress {
        /** @throws Stopped where somebody asked to stop */
        void at(int done, int total);
    }

    /** Somebody asked to stop. */
    public static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final DataSource application;
    private final DataSource readers;
    private final Subject subject;
    private final Bounds bounds;
    private final Progress progress;

    LeakTestRun(DataSource application, DataSource readers, Subject subject, Bounds bounds, Progress progress) {
        this.application = application;
        this.readers = readers;
        this.subject = subject;
        this.bounds = bounds;
        this.progress = progress;
    }

    /** Tests what this system runs. */
    public static LeakTestRun of(DataSource application, DataSource readers, Bounds bounds, Progress progress) {
        return new LeakTestRun(application, readers, new Subject(), bounds, progress);
    }

    /** Empties both schemas of what a crash left in them, unless a test runs on some node. */
    public static void cleanUp(DataSource application) {
        try (Connection connection = application.getConnection()) {
            var database = new ShadowDatabase(connection);
            if (database.acquire()) {
                try {
                    database.clear();
                } finally {
                    database.release();
                }
            }
        } catch (SQLException failed) {
            throw new ShadowDatabase.ShadowFailure(failed);
        }
    }

    /**
     * @param people of the directory whom the order names
     * @param today by which grants are valid
     * @param businessDay by which questions are understood
     * @param seed of all that is chosen by chance
     */
    public LeakTestOutcome run(LeakTestOrder order, List<Caller> people, PolicySnapshot snapshot, LocalDate today, LocalDate businessDay, long seed) {
        try (Connection connection = application.getConnection()) {
            var database = new ShadowDatabase(connection);
            if (!database.acquire()) {
                throw DomainException.conflict("leak-test-running");
            }
            try {
                database.clear();
                return run(database, order, people, snapshot, today, businessDay, seed);
            } finally {
                database.clear();
                database.release();
            }
        } catch (SQLException failed) {
            throw new ShadowDatabase.ShadowFailure(failed);
        }
    }

    private LeakTestOutcome run(ShadowDatabase database, LeakTestOrder order, List<Caller> named, PolicySnapshot snapshot, LocalDate today, LocalDate businessDay, long seed) {
        var policy = snapshot.policy();
        var datasets = policy.workflow(order.workflow()).map(WorkflowSpec::datasets).orElseThrow(DomainException::notFound).stream()
                .filter(key -> snapshot.catalog().dataset(key).isPresent() && policy.dataset(key).isPresent()).distinct().toList();
        var links = Link.among(datasets, policy);
        new Sample(database, snapshot.catalog(), policy, links, bounds.rows(), seed).take(datasets);
        var landing = new ShadowLanding(database, snapshot.catalog(), subject);
        landing.land(ShadowDatabase.A, datasets, List.of());
        var tools = new LeakTestTools(database, readers, subject, landing, datasets, links, snapshot.version(), businessDay, bounds.seconds(), bounds.secret(), seed,
                new CopyReader.Memory());
        var requests = Requests.of(order, policy, snapshot.catalog(), datasets, links);
        var people = new Readers(database, policy, snapshot.catalog(), datasets);
        var callers = people.of(order, named);
        var neighbour = new Beholder(policy, snapshot.catalog(), people.neighbour(order), order.workflow(), today);
        var results = new ArrayList<ReaderResult>();
        for (Caller caller : callers) {
            var reader = new ReaderTest(tools, new Beholder(policy, snapshot.catalog(), caller, order.workflow(), today), neighbour, bounds.inTime(),
                    order.isChosen() ? answer -> answer.refusal() == null : Answer::tells);
            int before = results.size() * requests.size();
            results.add(result(reader, caller, requests, done -> progress.at(before + done, callers.size() * requests.size())));
            if (reader.difference() != null) {
                return new LeakTestOutcome(results, reader.difference());
            }
        }
        return new LeakTestOutcome(results, null);
    }

    private static ReaderResult result(ReaderTest reader, Caller caller, List<Request> requests, java.util.function.IntConsumer progress) {
        try {
            return reader.run(requests, progress);
        } catch (UnreadableConditionException unreadable) {
            return new ReaderResult(Readers.person(caller), List.copyOf(caller.roles()), Verdict.INCONCLUSIVE, 0, 0, 0, "condition-unreadable");
        }
    }
}
