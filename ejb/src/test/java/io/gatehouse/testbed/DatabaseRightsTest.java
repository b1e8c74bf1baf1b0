package io.gatehouse.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The database's accounts")
class DatabaseRightsTest {

    @ParameterizedTest(name = "{0} on {1}: {2} is {3}")
    @CsvSource({"gatehouse_app,gatehouse.audit_event,INSERT,true", "gatehouse_app,gatehouse.audit_event,SELECT,true",
        "gatehouse_app,gatehouse.audit_event,UPDATE,false", "gatehouse_app,gatehouse.audit_event,DELETE,false",
        "gatehouse_app,gatehouse.audit_event,TRUNCATE,false", "gatehouse_app,gatehouse.policy_version,UPDATE,false",
        "gatehouse_app,gatehouse.policy_version,DELETE,false", "gatehouse_reader,gatehouse.audit_event,SELECT,false",
        "gatehouse_reader,gatehouse.policy_version,SELECT,false", "gatehouse_reader,gatehouse.import_error,SELECT,false"})
    void hold_no_more_rights_than_they_need(String account, String table, String right, boolean held) throws SQLException {
        try (var connection = GatehouseDatabase.get().as("gatehouse_owner").getConnection();
             var query = connection.prepareStatement("SELECT has_table_privilege(?, ?, ?)")) {
            query.setString(1, account);
            query.setString(2, table);
            query.setString(3, right);
            try (var result = query.executeQuery()) {
                assertThat(result.next()).isTrue();
                assertThat(result.getBoolean(1)).isEqualTo(held);
            }
        }
    }
}
