package io.gatehouse.vendor.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.CompilationRule;
import io.gatehouse.policy.LevelControls;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import io.gatehouse.vendor.Standing;
import io.gatehouse.vendor.Terms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate against a table that was written by hand: gate.txt beside this class. */
class EgressGateTest {

    private static final LocalDate UNTIL = LocalDate.of(2030, 1, 1);

    static Stream<List<String>> table() throws IOException {
        try (var in = EgressGateTest.class.getResourceAsStream("gate.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList()).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void decides_as_the_table_says(List<String> row) {
        var terms = new Terms(label(row.get(1)), row.get(2).equals("-") ? null : label(row.get(2)), set(row.get(4)), set(row.get(6)),
                set(row.get(7)), Period.ZERO, row.get(8).equals("yes"), UNTIL);
        var wide = new Terms(label("confidential"), null, Set.of(), Set.of("EU"), Set.of(), Period.ZERO, false, UNTIL);
        var released = row.get(3).equals("released");
        Function<String, Standing> standings = vendor -> vendor.equals("b") || row.get(3).equals("in-force") || released
                ? new Standing.InForce(vendor.equals("b") ? wide : terms, "assessment-" + vendor)
                : new Standing.Refused(Standing.Reason.valueOf(row.get(3).toUpperCase(Locale.ROOT)));
        var gate = new EgressGate(row.get(10).equals("yes"), standings, vendor -> released ? "release" : null);
        assertThat(told(gate.decide(ask(row)))).isEqualTo(row.get(13));
    }

    private static EgressAsk ask(List<String> row) {
        var region = row.get(5).equals("-") ? null : row.get(5);
        var vendors = Stream.of("a", "b").map(key -> new VendorSpec(key, key, new VendorSpec.Provider(VendorSpec.Kind.OPENAI_COMPATIBLE,
                "http://127.0.0.1/v1", "m", key.equals("b") ? "EU" : region, null, VendorSpec.Limits.DEFAULT, null), null)).toList();
        var ladder = List.of(new LevelControls(Level.CONFIDENTIAL, null, List.of(row.get(9).split(",")), null, null, null, null));
        var policy = new Policy(List.of(), ladder, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(new CompilationRule(List.of("lead-time", "payroll"), Level.STRATEGIC)), vendors, List.of());
        var excess = ModelUse.Excess.valueOf(row.get(11).toUpperCase(Locale.ROOT).replace('-', '_'));
        var workflow = new WorkflowSpec("w", "W", "", "o", WorkflowSpec.Status.APPROVED, List.of(), List.of(), label("strategic"),
                List.of(row.get(0).split(" ")), Oversight.NONE, null, new ModelUse(excess, ModelUse.Guard.REMOVE, null, null), null);
        var labels = row.get(12).split(" ");
        var items = new java.util.ArrayList<Item>();
        var unknown = java.util.EnumSet.noneOf(io.gatehouse.pseudonym.EntityKind.class);
        for (String label : labels) {
            if (label.startsWith("?")) {
                items.add(new Item(Item.QUESTION, label(label.substring(1))));
            } else if (label.startsWith("!")) {
                unknown.add(io.gatehouse.pseudonym.EntityKind.valueOf(label.substring(1)));
            } else {
                items.add(new Item(1 + (int) items.stream().filter(item -> !item.isQuestion()).count(), label(label)));
            }
        }
        return new EgressAsk(policy, 1, workflow, "someone", "00000000-0000-0000-0000-000000000001", items, "digest", unknown);
    }

    private static String told(EgressDecision decision) {
        return switch (decision) {
            case EgressDecision.Send send -> "send " + send.approval().vendor() + " " + send.approval().treatments().values().stream()
                    .map(treatment -> treatment.name().substring(0, 1)).collect(Collectors.joining());
            case EgressDecision.Wait wait -> "wait " + wait.vendor();
            case EgressDecision.Builtin builtin -> ("builtin " + passed(builtin)).strip();
            case EgressDecision.Refuse refuse -> "refuse " + passed(refuse);
        };
    }

    private static String passed(EgressDecision decision) {
        return decision.passed().stream().map(one -> one.provider() + ":" + one.reason()).collect(Collectors.joining(","));
    }

    private static Set<String> set(String text) {
        return text.equals("-") ? Set.of() : Set.of(text.split(","));
    }

    private static Label label(String text) {
        var parts = List.of(text.split("\\+"));
        return new Label(Level.of(parts.getFirst()).orElseThrow(), new TreeSet<>(parts.subList(1, parts.size())));
    }
}
