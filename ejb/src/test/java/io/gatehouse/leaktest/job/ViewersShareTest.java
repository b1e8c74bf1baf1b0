package io.gatehouse.leaktest.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.identity.Caller;
import io.gatehouse.leaktest.Channel;
import io.gatehouse.leaktest.Difference;
import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.leaktest.LeakTestOrder.Asked;
import io.gatehouse.leaktest.ReaderResult;
import io.gatehouse.leaktest.Verdict;
import io.gatehouse.leaktest.job.LeakTestState.State;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.FieldType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A viewer of a leak test")
class ViewersShareTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private static final Difference.Side ONE = new Difference.Side(null, "head", List.of("1 | 17.20"), "digest", "");
    private static final Difference.Side OTHER = new Difference.Side("division by zero", null, List.of(), null, "text");

    private static PolicySnapshot company() throws java.io.IOException {
        try (var text = io.gatehouse.leaktest.LeakTestOrder.class.getResourceAsStream("company.governance.yaml")) {
            return new PolicySnapshot(1, PolicyReader.read(text.readAllBytes()), new CatalogSnapshot(Map.of(
                    "orders", landed("orders", "Id", "Plant", "Vendor", "Account", "Price", "Qty", "Due"), "lines", landed("lines", "Id", "OrderNo", "Part", "Cost"))));
        }
    }

    private static LandedDataset landed(String key, String... fields) {
        return new LandedDataset(key, key + "__1", List.of(fields).stream().map(name -> new LandedField(name, FieldType.TEXT, true)).toList());
    }

    private static LeakTestState leak(long cells, String... datasets) {
        var difference = new Difference(null, List.of("buyer"), "statement", "SELECT 1", Channel.ROWS, "orders", "cells", "Price", 37, List.of(datasets), ONE, OTHER);
        return new LeakTestState("id", new LeakTestOrder("w1", List.of(), List.of(), null, List.of()), State.COMPLETED, "officer", null, 1, 1, null, 1, 1, Verdict.LEAKS,
                List.of(new ReaderResult(null, List.of("buyer"), Verdict.LEAKS, 10, 5, cells, null)), difference, Instant.EPOCH, Instant.EPOCH);
    }

    private static LeakTestState seenBy(String role, Map<String, List<String>> attributes, LeakTestState state) throws java.io.IOException {
        var snapshot = company();
        return new ViewersShare(snapshot).of(state, AccessRules.decide(Caller.of("viewer", List.of(role), attributes), "w1", snapshot, TODAY));
    }

    @Test
    @DisplayName("sees both answers where all that they are made of is hers to see, on every row")
    void covered() throws java.io.IOException {
        var seen = seenBy("controller", Map.of(), leak(1234, "orders", "lines"));
        assertThat(seen.firstDifference().one()).isEqualTo(ONE);
        assertThat(seen.firstDifference().other()).isEqualTo(OTHER);
    }

    @Test
    @DisplayName("sees names, channel and coarse figures where some of it is hidden, from everybody else")
    void not_covered() throws java.io.IOException {
        for (String role : List.of("ai-governance", "buyer", "planner")) {
            var seen = seenBy(role, Map.of("plants", List.of("A", "B", "C", "D")), leak(1234, "orders"));
            assertThat(seen.firstDifference().one()).as(role).isNull();
            assertThat(seen.firstDifference().other()).as(role).isNull();
            assertThat(seen.firstDifference().size()).isEqualTo(30);
            assertThat(seen.firstDifference().request()).isEqualTo("SELECT 1");
            assertThat(seen.cellsChanged()).isEqualTo(1000);
            assertThat(seen.firstDifference().toString()).doesNotContain("17.20").doesNotContain("division");
        }
        assertThat(seenBy("controller", Map.of(), leak(1, "orders", "gone")).firstDifference().one()).as("a dataset that is not landed").isNull();
        assertThat(seenBy("controller", Map.of(), leak(1)).firstDifference().one()).as("nobody knows of which data").isNull();
    }

    @Test
    @DisplayName("gets figures with one digit that counts")
    void coarse() {
        assertThat(List.of(0L, 7L, 19L, 100L, 999L, 123_456L)).extracting(Coarse::of).containsExactly(0L, 7L, 10L, 100L, 900L, 100_000L);
    }

    @Test
    @DisplayName("gets what was kept, byte for byte")
    void kept() {
        var found = leak(1234, "orders", "lines");
        assertThat(OutcomeText.difference(OutcomeText.difference(found.firstDifference()))).isEqualTo(found.firstDifference());
        assertThat(OutcomeText.readers(OutcomeText.readers(found.readers()))).isEqualTo(found.readers());
        var order = new LeakTestOrder("w1", List.of("a"), List.of("b"), Map.of("plants", List.of("X", "Y")), List.of(new Asked("r", null, null), new Asked(null, "s", null)));
        assertThat(OrderText.parse("w1", OrderText.of(order))).isEqualTo(order);
        var whole = new LeakTestOrder("w1", List.of(), List.of(), null, List.of());
        assertThat(OrderText.parse("w1", OrderText.of(whole))).isEqualTo(whole);
    }

    @Test
    @DisplayName("of the night: it may go past midnight and belongs to the day on which it began")
    void nights() {
        assertThat(Night.at(2, 6, LocalDateTime.of(2026, 6, 17, 1, 59))).isEmpty();
        assertThat(Night.at(2, 6, LocalDateTime.of(2026, 6, 17, 2, 0))).isEqualTo(Optional.of(TODAY));
        assertThat(Night.at(2, 6, LocalDateTime.of(2026, 6, 17, 8, 0))).isEmpty();
        assertThat(Night.at(23, 6, LocalDateTime.of(2026, 6, 18, 4, 59))).isEqualTo(Optional.of(TODAY));
        assertThat(Night.at(23, 6, LocalDateTime.of(2026, 6, 18, 5, 0))).isEmpty();
    }
}
