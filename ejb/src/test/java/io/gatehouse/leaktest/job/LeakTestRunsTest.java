package io.gatehouse.leaktest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.leaktest.Channel;
import io.gatehouse.leaktest.Difference;
import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.leaktest.LeakTestOutcome;
import io.gatehouse.leaktest.ReaderResult;
import io.gatehouse.leaktest.Verdict;
import io.gatehouse.leaktest.job.LeakTestState.State;
import io.gatehouse.shared.DomainException;
import io.gatehouse.testbed.Entities;
import io.gatehouse.testbed.GatehouseDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of leak tests")
class LeakTestRunsTest {

    private static final Instant NOON = Instant.parse("2026-06-17T12:00:00Z");
    private static final LeakTestOrder WHOLE = new LeakTestOrder("w1", List.of(), List.of(), null, List.of());

    private final List<AuditEvent> audited = new ArrayList<>();
    private final Node here = new Node("here");
    private final Node there = new Node("there");

    /** A server of the cluster, with its own memory of what it works on. */
    private final class Node extends LeakTestRuns {

        Node(String name) {
            node = name;
            at(NOON);
            audit = new AuditTrail() {
                @Override
                public String record(AuditEvent event) {
                    audited.add(event);
                    return "ref";
                }
            };
            entities = Entities.factory(GatehouseDatabase.get().as("gatehouse_app"), LeakTestRow.class).createEntityManager();
        }

        void at(Instant now) {
            clock = Clock.fixed(now, ZoneOffset.UTC);
        }

        <T> T in(Supplier<T> work) {
            var result = new AtomicReference<T>();
            Entities.inTransaction(entities, () -> result.set(work.get()));
            return result.get();
        }

        LeakTestState start(LeakTestOrder order, LocalDate night) {
            return in(() -> open(new Start(order, "officer", night, 7, "w1__1", 42)));
        }

        void ends(String id, State how, LeakTestOutcome outcome) {
            in(() -> {
                end(id, how, null, outcome);
                return null;
            });
        }
    }

    @BeforeEach
    @AfterEach
    void clear() throws SQLException {
        try (Connection connection = GatehouseDatabase.get().as("gatehouse_owner").getConnection(); var statement = connection.createStatement()) {
            statement.execute("DELETE FROM gatehouse.leak_test");
        }
    }

    @Test
    @DisplayName("one runs at a time, over all nodes; the next can start when it has ended")
    void one_at_a_time() {
        var first = here.start(WHOLE, null);
        assertRunning(() -> here.start(WHOLE, null));
        assertRunning(() -> there.start(WHOLE, null));
        here.ends(first.id(), State.STOPPED, null);
        assertThat(there.start(WHOLE, null).isRunning()).isTrue();
        assertThat(here.in(() -> here.state(first.id())).state()).isEqualTo(State.STOPPED);
    }

    @Test
    @DisplayName("one that its server does not know any more was interrupted")
    void interrupted_here() {
        var lost = here.start(WHOLE, null);
        var restarted = new Node("here");
        assertThat(restarted.in(restarted::running)).isEmpty();
        assertThat(there.in(() -> there.state(lost.id())).state()).isEqualTo(State.INTERRUPTED);
    }

    @Test
    @DisplayName("one of a node that died is interrupted as soon as its lock is free, and not before")
    void interrupted_there() throws SQLException {
        var lost = there.start(WHOLE, null);
        here.at(NOON.plus(Duration.ofMinutes(2)));
        try (Connection worker = GatehouseDatabase.get().as("gatehouse_app").getConnection(); var statement = worker.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtextextended('gatehouse leak test', 86))");
            assertRunning(() -> here.start(WHOLE, null));
            statement.execute("SELECT pg_advisory_unlock(hashtextextended('gatehouse leak test', 86))");
        }
        assertThat(here.start(WHOLE, null).isRunning()).isTrue();
        assertThat(here.in(() -> here.state(lost.id())).state()).isEqualTo(State.INTERRUPTED);
    }

    @Test
    @DisplayName("one that is asked to stop hears it at its next step")
    void stop() {
        var id = here.start(WHOLE, null).id();
        assertThat(here.in(() -> here.progress(id, 3, 10))).isTrue();
        there.in(() -> {
            there.requestStop(id, "officer");
            return null;
        });
        assertThat(here.in(() -> here.progress(id, 4, 10))).isFalse();
        assertThat(here.in(() -> here.state(id)).percent()).isEqualTo(40);
        here.ends(id, State.STOPPED, null);
        assertThat(audited).extracting(event -> event.type().code()).containsExactly("leak-test-started", "leak-test-stopped", "leak-test-ended");
    }

    @Test
    @DisplayName("the last of everything is known by workflow; one of a single role is history alone")
    void last_whole() {
        var outcome = new LeakTestOutcome(List.of(new ReaderResult(null, List.of("buyer"), Verdict.HOLDS, 100, 60, 1234, null)), null);
        var whole = here.start(WHOLE, LocalDate.of(2026, 6, 17));
        here.ends(whole.id(), State.COMPLETED, outcome);
        var part = here.start(new LeakTestOrder("w1", List.of("buyer"), List.of(), null, List.of()), null);
        here.ends(part.id(), State.COMPLETED, outcome);
        var last = here.in(here::lastWhole);
        assertThat(last).extracting(each -> each.state().id()).containsExactly(whole.id());
        assertThat(last.getFirst().landed()).isEqualTo("w1__1");
        assertThat(last.getFirst().state().verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(here.in(() -> here.history(10))).extracting(LeakTestState::id).containsExactly(part.id(), whole.id());
        assertThat(here.in(() -> here.tested(LocalDate.of(2026, 6, 17)))).containsExactly("w1");
        assertRunning(() -> here.start(WHOLE, LocalDate.of(2026, 6, 17)));
    }

    @Test
    @DisplayName("values of a difference are forgotten after 30 days, its names are not")
    void values_are_forgotten() {
        var side = new Difference.Side(null, "head", List.of("4711"), "digest", "");
        var leak = here.start(WHOLE, null);
        here.ends(leak.id(), State.COMPLETED, new LeakTestOutcome(List.of(new ReaderResult(null, List.of("buyer"), Verdict.LEAKS, 1, 1, 1, null)),
                new Difference(null, List.of("buyer"), "report", "prices", Channel.ROWS, "orders", "cells", "Price", 1, List.of("orders"), side, side)));
        here.at(NOON.plus(Duration.ofDays(29)));
        here.ends(here.start(WHOLE, null).id(), State.STOPPED, null);
        assertThat(here.in(() -> here.state(leak.id())).firstDifference().one()).isEqualTo(side);
        here.at(NOON.plus(Duration.ofDays(31)));
        here.start(WHOLE, null);
        var kept = here.in(() -> here.state(leak.id())).firstDifference();
        assertThat(kept.one()).isNull();
        assertThat(kept.field()).isEqualTo("Price");
    }

    private static void assertRunning(Runnable start) {
        assertThatThrownBy(start::run).isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code()).isEqualTo("leak-test-running"));
    }
}
