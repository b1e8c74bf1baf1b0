package io.gatehouse.policy.store;

import io.gatehouse.testbed.Entities;
import io.gatehouse.testbed.GatehouseDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;

/** The store on a real database, as the application's role; one instance is one node. */
public final class TestPolicyStore {

    private static final EntityManagerFactory FACTORY =
            Entities.factory(GatehouseDatabase.get().as("gatehouse_app"), PolicyVersion.class);

    private final EntityManager entities = FACTORY.createEntityManager();
    private final ParsedPolicies parsed = new ParsedPolicies();

    /** Forgets all versions. */
    public static void clear() {
        try (var connection = GatehouseDatabase.get().as("gatehouse_owner").getConnection();
             var statement = connection.createStatement()) {
            statement.execute("DELETE FROM gatehouse.policy_version");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One transaction. */
    public <T> T inTransaction(Function<PolicyStore, T> work) {
        var result = new Object[1];
        Entities.inTransaction(entities, () -> result[0] = work.apply(store()));
        @SuppressWarnings("unchecked")
        var typed = (T) result[0];
        return typed;
    }

    private PolicyStore store() {
        var store = new PolicyStore();
        store.entities = entities;
        store.parsed = parsed;
        store.clock = Clock.systemUTC();
        return store;
    }
}
