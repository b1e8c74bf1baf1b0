package io.gatehouse.governance.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.access.AccessControl;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.governance.ApplyResult;
import io.gatehouse.governance.Consent;
import io.gatehouse.governance.PolicyChange;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.policy.store.Versioned;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import io.gatehouse.testbed.Entities;
import io.gatehouse.testbed.GatehouseDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On a real database, a request")
class RequestLifeTest {

    private static final EntityManagerFactory FACTORY =
            Entities.factory(GatehouseDatabase.get().as("gatehouse_app"), StoredRequest.class, StoredApproval.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private static final String FILE = """
            gatehouse: 1
            controls: {strategic: {approvals: 2}}
            sources: [{key: erp, kind: files, location: erp, owner: lead}]
            datasets: [{key: orders, source: erp, table: orders, label: {level: internal}, fields: {margin: {level: strategic}}}]
            roles: [{key: buyer, clearance: strategic}, {key: lead, clearance: strategic}]
            workflows:
              - {key: w, title: W, purpose: P, owner: lead, status: approved, roles: [buyer], datasets: [orders], ceiling: {level: strategic}, providers: [builtin]}
            """;
    private static final CatalogSnapshot LANDED = new CatalogSnapshot(Map.of("orders", new LandedDataset("orders", "orders__1",
            Stream.of("id", "margin").map(name -> new LandedField(name, FieldType.NUMBER, true)).toList())));

    private static final Caller ANN = Caller.of("ann", Set.of("portal-user", "buyer", "lead", "data-owner"), Map.of());
    private static final Caller LEA = Caller.of("lea", Set.of("data-owner", "lead"), Map.of());
    private static final Caller OFFICER = Caller.of("off", Set.of("ai-governance"), Map.of());

    private final List<AuditEvent> events = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private Policy policy = PolicyReader.read(FILE);
    private Instant now = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private Caller caller = ANN;

    private final CurrentCaller current = new CurrentCaller() {
        @Override
        public Caller caller() {
            return caller;
        }
    };
    private final AuditTrail trail = new AuditTrail() {
        @Override
        public String record(AuditEvent event) {
            events.add(event);
            return "ref";
        }

        @Override
        public String recordRefusal(AuditEvent event) {
            events.add(event);
            return "ref";
        }
    };
    private final PolicyStore policies = new PolicyStore() {
        @Override
        public long currentVersion() {
            return 7;
        }

        @Override
        public Versioned current() {
            return new Versioned(7, policy);
        }

        @Override
        public Versioned currentForChange() {
            return current();
        }
    };

    @BeforeEach
    void forget() throws java.sql.SQLException {
        try (var connection = GatehouseDatabase.get().as("gatehouse_owner").getConnection(); var statement = connection.createStatement()) {
            statement.execute("DELETE FROM gatehouse.access_approval");
            statement.execute("DELETE FROM gatehouse.access_request");
        }
    }

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    private <T> T with(Function<RequestStore, T> act) {
        try (EntityManager entities = FACTORY.createEntityManager()) {
            var store = new RequestStore();
            store.entities = entities;
            var result = new ArrayList<T>();
            Entities.inTransaction(entities, () -> result.add(act.apply(store)));
            return result.getFirst();
        }
    }

    private <T> T asker(Caller who, Function<AccessRequests, T> act) {
        caller = who;
        return with(store -> {
            var requests = new AccessRequests();
            requests.store = store;
            requests.policies = policies;
            requests.current = current;
            requests.audit = trail;
            requests.clock = Clock.fixed(now, ZoneOffset.UTC);
            return act.apply(requests);
        });
    }

    private <T> T decider(Caller who, Function<RequestDecisions, T> act) {
        caller = who;
        return with(store -> {
            var decisions = new RequestDecisions();
            decisions.store = store;
            decisions.policies = policies;
            decisions.current = current;
            decisions.audit = trail;
            decisions.clock = Clock.fixed(now, ZoneOffset.UTC);
            decisions.access = new AccessControl() {
                @Override
                public PolicySnapshot snapshot() {
                    return new PolicySnapshot(7, policy, LANDED);
                }
            };
            decisions.change = new PolicyChange() {
                @Override
                public ApplyResult edit(UnaryOperator<Policy> edit, Caller by, Consent consent, boolean dryRun) {
                    policy = edit.apply(policy);
                    consents.add(consent);
                    return new ApplyResult(8, List.of(), List.of(), false);
                }

                @Override
                public void check(UnaryOperator<Policy> edit) {
                    edit.apply(policy);
                }
            };
            return act.apply(decisions);
        });
    }

    private String ask(String... fields) {
        return asker(ANN, requests -> requests.ask(new RequestEdit("dataset", "orders", List.of(fields), "w", "buyer", "for work", TODAY.plusDays(40)))).id();
    }

    private DecisionView approve(Caller who, String id) {
        return decider(who, decisions -> decisions.decide(id, new Decision(true, null, null, null)));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("of strategic data is granted by two, each once, with the consent of all of them, and then by nobody more")
    void two_approvals() {
        var id = ask("margin");
        refused("own-request", () -> approve(ANN, id));
        assertThat(approve(LEA, id)).satisfies(view -> {
            assertThat(view.request().state()).isEqualTo("waiting");
            assertThat(view.approvals()).containsExactly("lea");
            assertThat(view.yours()).isFalse();
        });
        refused("already-approved", () -> approve(LEA, id));
        assertThat(approve(OFFICER, id).request().state()).isEqualTo("granted");
        assertThat(consents).singleElement().satisfies(consent -> assertThat(consent.people()).containsExactlyInAnyOrder("ann", "lea", "off"));
        assertThat(policy.role("buyer").orElseThrow().grants()).singleElement().satisfies(grant -> assertThat(grant.until()).isEqualTo(TODAY.plusDays(40)));
        refused("request-ended", () -> approve(OFFICER, id));
        assertThat(events).extracting(AuditEvent::type).contains(AuditEvent.Type.ACCESS_REQUESTED, AuditEvent.Type.ACCESS_REQUEST_DECIDED);
        assertThat(events).filteredOn(event -> event.outcome() == AuditEvent.Outcome.REFUSED).hasSize(3);
    }

    @Test
    @DisplayName("approved before a label was raised starts again: one approval more is one, not two")
    void replayed() {
        var id = ask("id");
        policy = PolicyReader.read(FILE.replace("label: {level: internal}", "label: {level: strategic}"));
        assertThat(approve(LEA, id).request().state()).isEqualTo("waiting");
        policy = PolicyReader.read(FILE.replace("label: {level: internal}", "label: {level: strategic, categories: [finance]}")
                .replace("ceiling: {level: strategic}", "ceiling: {level: strategic, categories: [finance]}").replace("location: erp, owner: lead", "location: erp, owner: buyer"));
        assertThat(approve(OFFICER, id)).satisfies(view -> {
            assertThat(view.request().state()).isEqualTo("waiting");
            assertThat(view.approvals()).containsExactly("off");
            assertThat(view.missing()).containsExactly("buyer");
        });
        refused("not-found", () -> approve(LEA, id));
        assertThat(policy.role("buyer").orElseThrow().grants()).isEmpty();
    }

    @Test
    @DisplayName("is seen and taken back by who asked alone, and expires by itself")
    void life() {
        var first = ask("id");
        var second = ask("id");
        assertThat(asker(OFFICER, AccessRequests::mine)).isEmpty();
        refused("not-found", () -> asker(OFFICER, requests -> requests.withdraw(first)));
        refused("not-found", () -> asker(ANN, requests -> requests.withdraw("not an id")));
        assertThat(asker(ANN, requests -> requests.withdraw(first)).state()).isEqualTo("withdrawn");
        now = TODAY.plusDays(30).atTime(12, 0).toInstant(ZoneOffset.UTC);
        refused("request-ended", () -> approve(LEA, second));
        assertThat(asker(ANN, AccessRequests::mine)).extracting(RequestView::state).containsExactlyInAnyOrder("withdrawn", "expired");
        for (int times = 0; times < 2; times++) {
            with(store -> {
                var expiry = new RequestExpiry();
                expiry.store = store;
                expiry.audit = trail;
                expiry.clock = Clock.fixed(now, ZoneOffset.UTC);
                expiry.expire();
                return times(store);
            });
        }
        assertThat(events).filteredOn(event -> event.type() == AuditEvent.Type.ACCESS_REQUEST_ENDED && "expired".equals(event.details().get("state"))).hasSize(1);
    }

    private static int times(RequestStore store) {
        return store.all().size();
    }

    @Test
    @DisplayName("cannot be approved by who asked, whatever the code does: the database refuses")
    void database() {
        var id = ask("id");
        assertThatThrownBy(() -> with(store -> {
            store.add(store.forDecision(id), new Approval("ann", "ann", now, Set.of(), "digest"));
            return id;
        })).hasStackTraceContaining("access_approval");
    }
}
