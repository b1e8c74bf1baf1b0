package io.gatehouse.governance.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.shared.DomainException;
import io.gatehouse.testbed.Entities;
import io.gatehouse.testbed.GatehouseDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The watch for signals")
class SignalWatchTest {

    private static final EntityManagerFactory FACTORY = Entities.factory(GatehouseDatabase.get().as("gatehouse_app"), StoredSignal.class);
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 17);

    private final List<AuditEvent> events = new ArrayList<>();
    private Instant now = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

    @BeforeEach
    void forget() throws SQLException {
        execute("DELETE FROM gatehouse.misuse_signal", "DELETE FROM gatehouse.access_reader", "DELETE FROM gatehouse.audit_event WHERE occurred_at > '2031-01-01'");
    }

    @AfterAll
    static void close() throws SQLException {
        execute("DELETE FROM gatehouse.access_reader", "DELETE FROM gatehouse.audit_event WHERE occurred_at > '2031-01-01'");
        FACTORY.close();
    }

    private static void execute(String... statements) throws SQLException {
        try (var connection = GatehouseDatabase.get().as("gatehouse_owner").getConnection(); var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private <T> T with(Function<SignalStore, T> act) {
        try (var entities = FACTORY.createEntityManager()) {
            var store = new SignalStore();
            store.entities = entities;
            var result = new ArrayList<T>();
            Entities.inTransaction(entities, () -> result.add(act.apply(store)));
            return result.getFirst();
        }
    }

    private int look() {
        return with(store -> {
            var watch = new SignalWatch();
            watch.store = store;
            watch.clock = Clock.fixed(now, ZoneOffset.UTC);
            watch.audit = new AuditTrail() {
                @Override
                public String record(AuditEvent event) {
                    events.add(event);
                    return "ref";
                }
            };
            return watch.look();
        });
    }

    private static void refusals(String subject, int times) throws SQLException {
        execute("INSERT INTO gatehouse.audit_event (ref, occurred_at, type, subject, outcome, policy_version, details, content) SELECT gen_random_uuid(), "
                + "TIMESTAMPTZ '2031-06-17 11:55:00Z' + n * INTERVAL '1 second', 'access-refused', '" + subject + "', 'refused', 1, '{}', '{}' FROM generate_series(1, " + times + ") n");
    }

    private static void reads(String subject, LocalDate day, int reads, boolean strategic) throws SQLException {
        execute("INSERT INTO gatehouse.access_reader VALUES ('" + day + "', '" + subject + "', 'w', 'buyer', 'orders', " + strategic + ", " + reads + ")");
    }

    @Test
    @DisplayName("raises each signal once, in words without values, and records it")
    void once() throws SQLException {
        refusals("ann", 10);
        refusals("bob", 9);
        refusals("system:reminders", 50);
        reads("cem", TODAY, 1, true);
        reads("dan", TODAY.minusDays(9), 1, true);
        for (int day = 1; day <= 5; day++) {
            reads("eva", TODAY.minusDays(day), 4, false);
        }
        reads("eva", TODAY, 45, false);
        assertThat(look()).isEqualTo(3);
        assertThat(look()).isZero();
        assertThat(with(SignalStore::list)).extracting(signal -> signal.subject() + " " + signal.kind() + " " + signal.about())
                .containsExactlyInAnyOrder("ann refusals ", "cem first-strategic orders", "eva volume 10");
        assertThat(events).hasSize(3).allSatisfy(event -> assertThat(event.subject()).isEqualTo("system:signals"));
        now = TODAY.plusDays(1).atTime(0, 5).toInstant(ZoneOffset.UTC);
        assertThat(look()).as("the first reading stays the first").isZero();
    }

    @Test
    @DisplayName("is settled once, and not by whom it is about")
    void settled() throws SQLException {
        refusals("ann", 10);
        look();
        var id = with(SignalStore::list).getFirst().id();
        assertThatThrownBy(() -> settle(id, "ann")).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo("own-signal"));
        assertThat(settle(id, "off").isOpen()).isFalse();
        assertThatThrownBy(() -> settle(id, "off")).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo("signal-settled"));
    }

    private SignalView settle(String id, String officer) {
        return with(store -> {
            var signal = store.byId(id);
            signal.settle(officer, now, "seen");
            store.flush();
            return signal.view();
        });
    }
}
