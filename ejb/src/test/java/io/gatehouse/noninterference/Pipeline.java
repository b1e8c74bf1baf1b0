package io.gatehouse.noninterference;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Decision;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.oracle.World;
import io.gatehouse.query.sql.CompiledQuery;
import io.gatehouse.query.sql.MaskKeys;
import io.gatehouse.query.sql.SecuredSql;
import io.gatehouse.shared.DomainException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** From a statement to the bytes that leave: decision, secured SQL, rows or refusal. Faults are planted by subclasses. */
class Pipeline {

    private static final int MOST_ROWS = 1_000;

    final Landing landing;

    Pipeline(Landing landing) {
        this.landing = landing;
    }

    Pipeline() {
        this(new Landing());
    }

    /** What leaves for the world's caller; {@code neighbour} is somebody else who asks the same just before. */
    String answer(Connection connection, World world, World neighbour, String sql) {
        if (!(decide(world) instanceof Decision.Permit permit)) {
            return "not found";
        }
        try {
            var query = SecuredSql.compile(permit.entitlement(), sql, Map.of());
            return columns(query) + rows(connection, query.bind(Map.of(), MaskKeys.of("secret", permit.entitlement().fingerprint(), sql), MOST_ROWS));
        } catch (DomainException refusal) {
            return refusal.code() + " " + refusal.violations();
        } catch (SQLException failed) {
            return error(failed);
        }
    }

    Decision decide(World world) {
        return AccessRules.decide(world.caller(), world.workflow(), new PolicySnapshot(1, world.policy(), world.catalog()), world.today());
    }

    /** The text that is run. */
    String statement(String sql) {
        return sql;
    }

    String error(SQLException failed) {
        return "query-failed";
    }

    private static String columns(CompiledQuery query) {
        return query.columns().toString() + query.label() + "\n";
    }

    private String rows(Connection connection, CompiledQuery.Bound bound) throws SQLException {
        try (var statement = connection.prepareStatement(statement(bound.sql()))) {
            for (int i = 0; i < bound.binds().size(); i++) {
                statement.setBytes(i + 1, bound.binds().get(i));
            }
            var rows = new StringBuilder();
            try (var results = statement.executeQuery()) {
                while (results.next()) {
                    for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                        rows.append(results.getString(i)).append('|');
                    }
                    rows.append('\n');
                }
            }
            return rows.toString();
        }
    }
}
