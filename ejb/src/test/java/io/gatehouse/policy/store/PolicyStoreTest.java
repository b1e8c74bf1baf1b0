package io.gatehouse.policy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.policy.file.PolicyWriter;
import io.gatehouse.shared.DomainException;
import io.gatehouse.testbed.GatehouseDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Versions of the policy on PostgreSQL, with the rights of the application. */
class PolicyStoreTest {

    private static final Author ANN = new Author("1", "ann");
    private static final Author BEN = new Author("2", "ben");

    private final TestPolicyStore node = new TestPolicyStore();

    @BeforeEach
    void forget() {
        TestPolicyStore.clear();
    }

    private static Policy policy(String claim) {
        return PolicyReader.read("gatehouse: 1\nattributes: [" + claim + "]\n");
    }

    private long append(TestPolicyStore where, long base, String claim, boolean staged) {
        return where.inTransaction(store -> store.append(base, policy(claim), staged, ANN, null)).version();
    }

    private static void assertConflict(String code, Callable<?> act) {
        assertThatThrownBy(act::call).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.kind()).isEqualTo(DomainException.Kind.CONFLICT);
            assertThat(e.code()).isEqualTo(code);
        });
    }

    @Test
    @DisplayName("Before the first version, the policy is empty and its version is 0")
    void empty_at_first() {
        assertThat(node.inTransaction(PolicyStore::current)).isEqualTo(new Versioned(0, Policy.EMPTY));
    }

    @Test
    @DisplayName("A new version is in force at once, on every node; the one before is superseded and can still be read")
    void in_force_on_every_node() {
        var other = new TestPolicyStore();
        var first = append(node, 0, "a", false);
        assertThat(other.inTransaction(PolicyStore::current).policy()).isEqualTo(policy("a"));
        var second = append(node, first, "b", false);
        assertThat(other.inTransaction(PolicyStore::current)).isEqualTo(new Versioned(second, policy("b")));
        assertThat(other.inTransaction(store -> store.byVersion(first)).policy()).isEqualTo(policy("a"));
        assertThat(other.inTransaction(PolicyStore::list)).extracting(PolicyVersionInfo::version, PolicyVersionInfo::state)
                .containsExactly(org.assertj.core.api.Assertions.tuple(second, VersionState.IN_FORCE),
                        org.assertj.core.api.Assertions.tuple(first, VersionState.SUPERSEDED));
    }

    @Test
    @DisplayName("Of changes made at the same time from one version, exactly one wins")
    void concurrent_changes() throws Exception {
        int nodes = 6;
        int rounds = 5;
        try (var threads = Executors.newFixedThreadPool(nodes)) {
            for (int round = 0; round < rounds; round++) {
                var base = node.inTransaction(PolicyStore::currentVersion);
                var start = new CyclicBarrier(nodes);
                var attempts = new ArrayList<Future<Boolean>>();
                for (int i = 0; i < nodes; i++) {
                    var claim = "c" + round + "_" + i;
                    var own = new TestPolicyStore();
                    attempts.add(threads.submit(() -> {
                        start.await();
                        return wins(own, base, claim);
                    }));
                }
                assertThat(wins(attempts)).as("round %d", round).isEqualTo(1);
            }
        }
        assertThat(node.inTransaction(PolicyStore::list)).hasSize(rounds);
    }

    private boolean wins(TestPolicyStore own, long base, String claim) {
        try {
            append(own, base, claim, false);
            return true;
        } catch (DomainException conflict) {
            assertThat(conflict.code()).isEqualTo("policy-changed");
            return false;
        }
    }

    private static long wins(List<Future<Boolean>> attempts) throws Exception {
        long wins = 0;
        for (var attempt : attempts) {
            wins += attempt.get() ? 1 : 0;
        }
        return wins;
    }

    @Test
    @DisplayName("A staged version holds only once it is confirmed, and only on the version it was made from")
    void staged_versions() {
        var first = append(node, 0, "a", false);
        var staged = append(node, first, "b", true);
        var late = append(node, first, "c", true);
        assertThat(node.inTransaction(PolicyStore::currentVersion)).isEqualTo(first);
        var confirmed = node.inTransaction(store -> store.confirm(staged, BEN));
        assertThat(confirmed.state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(confirmed.decidedByName()).isEqualTo("ben");
        assertThat(node.inTransaction(PolicyStore::current)).isEqualTo(new Versioned(staged, policy("b")));
        assertConflict("policy-changed", () -> node.inTransaction(store -> store.confirm(late, BEN)));
        assertConflict("not-staged", () -> node.inTransaction(store -> store.confirm(staged, BEN)));
        assertThat(node.inTransaction(store -> store.reject(late, ANN)).state()).isEqualTo(VersionState.REJECTED);
        assertConflict("not-staged", () -> node.inTransaction(store -> store.reject(late, ANN)));
    }

    @Test
    @DisplayName("The database itself refuses that somebody confirms their own change, and a second version in force")
    void the_database_refuses() {
        var first = append(node, 0, "a", false);
        var staged = append(node, first, "b", true);
        assertThatThrownBy(() -> node.inTransaction(store -> store.confirm(staged, ANN)))
                .hasStackTraceContaining("policy_version_check");
        assertThatThrownBy(() -> asApplication("UPDATE gatehouse.policy_version SET state = 'in-force' WHERE state = 'staged'"))
                .hasMessageContaining("policy_version_in_force");
    }

    @Test
    @DisplayName("The application may not change what a version says, nor delete it")
    void documents_never_change() {
        append(node, 0, "a", false);
        for (var sql : List.of("UPDATE gatehouse.policy_version SET document = '{}'", "UPDATE gatehouse.policy_version SET created_by = 'x'",
                "DELETE FROM gatehouse.policy_version")) {
            assertThatThrownBy(() -> asApplication(sql)).hasMessageContaining("permission denied");
        }
    }

    @Test
    @DisplayName("A document that cannot be read is a policy that nobody can use, never an older one")
    void unreadable_document() throws SQLException {
        var version = append(node, 0, "a", false);
        try (var connection = GatehouseDatabase.get().as("gatehouse_owner").getConnection(); var statement = connection.createStatement()) {
            statement.execute("UPDATE gatehouse.policy_version SET document = '{\"gatehouse\": 2}'");
        }
        assertThatThrownBy(() -> new TestPolicyStore().inTransaction(PolicyStore::current)).isInstanceOfSatisfying(DomainException.class,
                e -> assertThat(e.code()).isEqualTo("policy-unreadable"));
        assertThat(version).isPositive();
    }

    @Test
    @DisplayName("The digest is that of the exported JSON")
    void digest() {
        append(node, 0, "a", false);
        assertThat(node.inTransaction(PolicyStore::list)).singleElement()
                .satisfies(v -> assertThat(v.sha256()).isEqualTo(PolicyVersion.sha256(PolicyWriter.json(policy("a")))));
    }

    private static void asApplication(String sql) throws SQLException {
        try (var connection = GatehouseDatabase.get().as("gatehouse_app").getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
