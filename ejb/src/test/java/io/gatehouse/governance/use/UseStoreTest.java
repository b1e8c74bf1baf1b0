package io.gatehouse.governance.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testbed.Entities;
import io.gatehouse.testbed.GatehouseDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was noted of use")
class UseStoreTest {

    @Test
    @DisplayName("is told by field, day and people since a day, and forgotten before one")
    void since() throws SQLException {
        try (var connection = GatehouseDatabase.get().as("gatehouse_owner").getConnection(); var statement = connection.createStatement()) {
            statement.execute("DELETE FROM gatehouse.access_use");
            statement.execute("DELETE FROM gatehouse.access_reader");
            statement.execute("INSERT INTO gatehouse.access_use VALUES ('2026-06-01', 'w', 'r', 'd', 'old'), ('2026-06-10', 'w', 'r', 'd', 'x'), "
                    + "('2026-06-12', 'w', 'r', 'd', 'x'), ('2026-06-12', 'w', 'r', 'd', 'y'), ('2026-06-12', 'v', 'r', 'd', 'x')");
            statement.execute("INSERT INTO gatehouse.access_reader VALUES ('2026-06-01', 'old', 'w', 'r', 'd', false, 1), ('2026-06-10', 'ann', 'w', 'r', 'd', false, 5), "
                    + "('2026-06-12', 'ann', 'w', 'r', 'd', true, 1), ('2026-06-12', 'bob', 'w', 'r', 'd', false, 2)");
        }
        try (var factory = Entities.factory(GatehouseDatabase.get().as("gatehouse_app")); var entities = factory.createEntityManager()) {
            var store = new UseStore();
            store.entities = entities;
            var uses = store.since(LocalDate.of(2026, 6, 5));
            assertThat(uses.isUsed("w", "r", "d", "old")).isFalse();
            assertThat(uses.isUsed("w", "r", "d", "y")).isTrue();
            assertThat(uses.isUsed("v", "r", "d", "y")).isFalse();
            assertThat(uses.of("w", "r", "d")).isEqualTo(new Uses.Noted(2, LocalDate.of(2026, 6, 12)));
            assertThat(uses.people("w", "r", "d")).isEqualTo(2);
            Entities.inTransaction(entities, () -> store.forgetBefore(LocalDate.of(2026, 6, 11)));
            assertThat(store.since(LocalDate.of(2026, 1, 1)).of("w", "r", "d")).isEqualTo(new Uses.Noted(1, LocalDate.of(2026, 6, 12)));
        }
    }
}
