package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.launcher.Api;
import io.gatehouse.launcher.DemoSetup;
import io.gatehouse.launcher.SecondNode;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.policy.file.PolicyWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two WildFly nodes on one database")
class TwoNodesIT {

    private static final String ROWS = "/api/reports/vendor-prices/rows?workflow=purchasing-assistant";
    private static final String ROLE = "purchasing-agent";

    @TempDir
    private static Path home;
    private static Stack stack;
    private static SecondNode second;

    @BeforeAll
    static void start() throws IOException {
        stack = Stack.shared();
        stack.demoCompany();
        stack.applyGovernance(DemoSetup.policy());
        var free = SharedStack.freePorts(3);
        second = SecondNode.start(stack.settings(), stack.secrets(), home, free.get(0), free.get(1), free.get(2));
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
        stack.applyGovernance(DemoSetup.policy());
    }

    private static Api.Answer rows(Api node) {
        return node.get("buyer", ROWS, "application/json");
    }

    /** Twenty times, because what is remembered must not matter either way. */
    @Test
    @DisplayName("a grant that is withdrawn on one is gone at the next request on the other, and back as soon")
    void withdrawn_everywhere() {
        var without = without(ROLE);
        var other = second.api();
        var there = rows(other);
        assertThat(there.status()).isEqualTo(200);
        assertThat(there.body()).isEqualTo(rows(stack.api()).body());
        for (int round = 0; round < 20; round++) {
            stack.applyGovernance(without);
            assertThat(rows(other).status()).as("round %s, withdrawn on the first node, asked of the second", round).isEqualTo(404);
            stack.applyGovernance(DemoSetup.policy());
            assertThat(rows(other).body()).isEqualTo(there.body());
        }
    }

    private static String without(String role) {
        Policy demo = PolicyReader.read(DemoSetup.policy());
        List<RoleSpec> roles = demo.roles().stream().map(one -> one.key().equals(role)
                ? new RoleSpec(one.key(), one.title(), one.clearance(), List.of(), one.denials()) : one).toList();
        return PolicyWriter.yaml(new Policy(demo.attributes(), demo.controls(), demo.sources(), demo.datasets(), demo.reports(), roles,
                demo.workflows(), demo.compilations(), demo.vendors(), demo.systems()));
    }
}
