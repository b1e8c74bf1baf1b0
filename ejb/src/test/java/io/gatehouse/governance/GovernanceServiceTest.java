package io.gatehouse.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.identity.Caller;
import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.store.PolicyVersionInfo;
import io.gatehouse.policy.store.TestPolicyStore;
import io.gatehouse.policy.store.VersionState;
import io.gatehouse.shared.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Import, export, staging and confirmation on a real database. */
class GovernanceServiceTest {

    private static final String FILE = """
            gatehouse: 1
            sources: [{key: erp, kind: files, location: erp, owner: agent}]
            datasets: [{key: orders, source: erp, table: orders, label: {level: internal}}]
            roles: [{key: agent, clearance: internal, grants: [{datasets: [orders]}]}]
            """;
    private static final String NARROWER = FILE.replace("[{datasets: [orders]}]", "[{datasets: [orders], until: 2026-12-31}]");

    private final TestPolicyStore node = new TestPolicyStore();
    private final List<AuditEvent> events = new ArrayList<>();
    private String person = "ann";
    private boolean fourEyes = true;

    @BeforeEach
    void forget() {
        TestPolicyStore.clear();
    }

    private <T> T call(Function<GovernanceService, T> act) {
        return node.inTransaction(store -> {
            var service = new GovernanceService();
            service.store = store;
            service.effects = new EffectsInPeople() {
                @Override
                InPeople of(Policy before, Policy after, CatalogSnapshot catalog) {
                    return InPeople.UNKNOWN;
                }
            };
            service.catalog = new Catalog() {
                @Override
                public CatalogSnapshot snapshot() {
                    return CatalogSnapshot.EMPTY;
                }
            };
            service.current = new CurrentCaller() {
                @Override
                public Caller caller() {
                    return Caller.of(person, Set.of("ai-governance"), Map.of());
                }
            };
            service.trail = new AuditTrail() {
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
            service.change = new PolicyChange();
            service.change.store = store;
            service.change.catalog = service.catalog;
            service.change.trail = service.trail;
            service.change.effects = service.effects;
            service.change.fourEyes = fourEyes;
            return act.apply(service);
        });
    }

    private ApplyResult apply(String file) {
        return call(service -> service.apply(file, null, false));
    }

    private Policy inForce() {
        return node.inTransaction(store -> store.current().policy());
    }

    private long currentVersion() {
        return node.inTransaction(store -> store.currentVersion());
    }

    private List<PolicyVersionInfo> versions() {
        return node.inTransaction(store -> store.list());
    }

    private AuditEvent lastEvent() {
        return events.getLast();
    }

    private static void assertRefused(DomainException.Kind kind, String code, Callable<?> act) {
        assertThatThrownBy(act::call).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.code()).isEqualTo(code);
        });
    }

    @Test
    @DisplayName("What widens waits for a second officer, who is not its author; then it holds")
    void widening_waits() {
        var result = apply(FILE);
        assertThat(result.policyVersion()).isZero();
        assertThat(result.staged()).singleElement().satisfies(s -> assertThat(s.widening()).isNotEmpty());
        assertThat(inForce()).isEqualTo(Policy.EMPTY);
        assertThat(lastEvent().type()).isEqualTo(AuditEvent.Type.POLICY_STAGED);
        var staged = result.staged().getFirst().version();
        assertRefused(DomainException.Kind.FORBIDDEN, "own-change", () -> call(service -> service.confirm(staged)));
        assertThat(lastEvent().outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
        person = "ben";
        assertThat(call(service -> service.confirm(staged)).state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(inForce().role("agent")).isPresent();
        assertThat(lastEvent().details()).containsEntry("confirmed", String.valueOf(staged));
    }

    @Test
    @DisplayName("What narrows holds at once")
    void narrowing_holds_at_once() {
        fourEyes = false;
        apply(FILE);
        fourEyes = true;
        var result = apply(NARROWER);
        assertThat(result.staged()).isEmpty();
        assertThat(result.changes()).isNotEmpty().noneMatch(Change::widens);
        assertThat(currentVersion()).isEqualTo(result.policyVersion());
    }

    @Test
    @DisplayName("A staged change whose base has moved cannot be confirmed; it can be rejected")
    void base_moved() {
        fourEyes = false;
        apply(FILE);
        fourEyes = true;
        var staged = apply(FILE.replace("clearance: internal", "clearance: strategic")).staged().getFirst().version();
        apply(NARROWER);
        person = "ben";
        assertRefused(DomainException.Kind.CONFLICT, "policy-changed", () -> call(service -> service.confirm(staged)));
        assertThat(call(service -> service.reject(staged)).state()).isEqualTo(VersionState.REJECTED);
    }

    @Test
    @DisplayName("The same file again, in either notation, makes no new version")
    void same_file() {
        fourEyes = false;
        var version = apply(FILE).policyVersion();
        for (var format : Format.values()) {
            var again = apply(call(service -> service.export(format)).text());
            assertThat(again.policyVersion()).isEqualTo(version);
            assertThat(again.changes()).isEmpty();
        }
        assertThat(call(GovernanceService::versions)).extracting(PolicyVersionInfo::version).containsExactly(version);
    }

    @Test
    @DisplayName("A dry run says what would change and would wait, records itself, and changes nothing")
    void dry_run() {
        var result = call(service -> service.apply(FILE, null, true));
        assertThat(result.dryRun()).isTrue();
        assertThat(result.changes()).extracting(Change::path).contains("roles.agent");
        assertThat(result.staged()).hasSize(1);
        assertThat(versions()).isEmpty();
        assertThat(lastEvent().type()).isEqualTo(AuditEvent.Type.POLICY_CHECKED);
    }

    @Test
    @DisplayName("A wrong file changes nothing, and the refusal is recorded")
    void wrong_file() {
        assertRefused(DomainException.Kind.REFUSED, "bad-governance-file", () -> apply(FILE.replace("[orders]", "[order]")));
        assertThat(versions()).isEmpty();
        assertThat(lastEvent().outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
        assertThat(lastEvent().details()).containsEntry("code", "bad-governance-file").containsEntry("violations", "1");
    }

    @Test
    @DisplayName("A bad condition or bad SQL is refused with its line by those who would run it")
    void bad_condition_and_sql() {
        assertThatThrownBy(() -> apply(FILE.replace("[{datasets: [orders]}]", "[{datasets: [orders], rows: \"plant IN (\"}]")
                + "reports: [{key: r, title: R, sql: DELETE FROM orders}]\n"))
                .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.violations())
                        .extracting(v -> v.path() + " " + v.message().substring(0, 6))
                        .contains("roles[0].grants[0].rows line 4", "reports[0].sql line 5"));
    }

    @Test
    @DisplayName("If-Match: the tag of either notation is good, that of an older file conflicts")
    void if_match() {
        fourEyes = false;
        apply(FILE);
        var yaml = call(service -> service.export(Format.YAML)).etag();
        var json = call(service -> service.export(Format.JSON)).etag();
        call(service -> service.apply(NARROWER, "\"" + json + "\"", true));
        call(service -> service.apply(NARROWER, yaml, false));
        assertRefused(DomainException.Kind.CONFLICT, "policy-changed", () -> call(service -> service.apply(FILE, "\"" + yaml + "\"", false)));
    }

    @Test
    @DisplayName("Export, import, export gives the same bytes")
    void export_import_export() {
        fourEyes = false;
        apply(FILE);
        for (var format : Format.values()) {
            var first = call(service -> service.export(format)).text();
            TestPolicyStore.clear();
            apply(first);
            assertThat(call(service -> service.export(format)).text()).isEqualTo(first);
        }
    }
}
