package io.gatehouse.leaktest.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.policy.store.PolicyStore;
import io.gatehouse.policy.store.Versioned;
import io.gatehouse.shared.DomainException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("At night")
class NightlyLeakTestsTest {

    private final List<String> started = new ArrayList<>();
    private final NightlyLeakTests nights = new NightlyLeakTests();
    private LeakTestState running;
    private boolean refuses;

    @BeforeEach
    void prepare() throws IOException {
        String text;
        try (var file = LeakTestOrder.class.getResourceAsStream("company.governance.yaml")) {
            text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        var workflow = text.substring(text.indexOf("  - key: w1"));
        var policy = PolicyReader.read((text + workflow.replace("key: w1", "key: w2") + workflow.replace("key: w1", "key: draft").replace("approved", "draft")).getBytes());
        nights.policies = new PolicyStore() {
            @Override
            public Versioned current() {
                return new Versioned(7, policy);
            }
        };
        nights.catalog = new Catalog() {
            @Override
            public CatalogSnapshot snapshot() {
                return new CatalogSnapshot(Map.of());
            }
        };
        nights.runs = new LeakTestRuns() {
            @Override
            List<String> tested(LocalDate night) {
                return started.stream().filter(each -> each.startsWith(night.toString())).map(each -> each.split(" ")[1]).toList();
            }

            @Override
            Optional<LeakTestState> running() {
                return Optional.ofNullable(running);
            }
        };
        nights.jobs = new LeakTestJobs() {
            @Override
            LeakTestState start(LeakTestOrder order, String subject, LocalDate night, PolicySnapshot snapshot, Long seed) {
                if (refuses) {
                    throw DomainException.conflict("leak-test-running");
                }
                started.add(night + " " + order.workflow());
                return null;
            }
        };
        nights.hour = Optional.of(23);
    }

    private void at(String time) {
        nights.clock = Clock.fixed(LocalDateTime.parse(time).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
        nights.next();
    }

    @Test
    @DisplayName("every approved workflow is tested once, one after the other, past midnight too")
    void once() {
        at("2026-06-16T22:59:00");
        assertThat(started).isEmpty();
        for (int minute = 10; minute < 60; minute += 10) {
            at("2026-06-16T23:" + minute + ":00");
        }
        at("2026-06-17T00:10:00");
        assertThat(started).containsExactly("2026-06-16 w1", "2026-06-16 w2");
        at("2026-06-17T23:00:00");
        assertThat(started).hasSize(3).endsWith("2026-06-17 w1");
    }

    @Test
    @DisplayName("a test waits for the one that runs, and for a node that was faster")
    void waits() {
        running = new LeakTestState("x", new LeakTestOrder("w1", null, null, null, null), LeakTestState.State.RUNNING, "s", null, 1, 1, null, 0, 0, null, List.of(), null, null, null);
        at("2026-06-16T23:10:00");
        running = null;
        refuses = true;
        at("2026-06-16T23:11:00");
        assertThat(started).isEmpty();
        refuses = false;
        at("2026-06-16T23:12:00");
        assertThat(started).containsExactly("2026-06-16 w1");
    }

    @Test
    @DisplayName("nothing is tested unless an hour is configured")
    void off() {
        nights.hour = Optional.empty();
        at("2026-06-16T23:10:00");
        assertThat(started).isEmpty();
    }
}
