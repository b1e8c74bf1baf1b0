package io.gatehouse.system.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.system.Stack;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Inference findings")
class InferenceIT {

    private static final String PATH = "/api/access/inference-findings";

    private static Stack stack;

    @BeforeAll
    static void prepare() {
        stack = Stack.shared();
        stack.demoCompany();
    }

    @Test
    @DisplayName("Nobody but officers and owners hears of a share")
    void readers_hear_nothing() {
        for (String user : new String[] {"buyer", "planner", "auditor"}) {
            assertThat(stack.get(user, PATH).status()).as(user).isEqualTo(403);
            assertThat(stack.post(user, PATH, Map.of()).status()).as(user).isEqualTo(403);
        }
    }
}
