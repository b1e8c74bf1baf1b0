package io.gatehouse.system.adventureworks;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.system.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Work orders of excavators (public data), the policy written for them, and how they come into a stack. */
final class Excavators {

    static final String SOURCE = "excavator_work_orders";

    /** Who sees costs, who does not, who sees the excavators of their own only, and whose clearance ends below costs. */
    static final List<Reader> READERS = List.of(new Reader("ex-planner", List.of(), List.of()), new Reader("ex-fitter", List.of("A", "C"), List.of()),
            new Reader("ex-reader", List.of(), List.of()), new Reader("ex-controller", List.of(), List.of()));

    /** Statements that try to learn of costs. */
    static final List<String> HOSTILE = List.of("SELECT MAX(Cost) AS c FROM excavator_work_order", "SELECT Asset, SUM(Cost) AS c FROM excavator_work_order GROUP BY Asset",
            "SELECT Asset FROM excavator_work_order WHERE Cost > 100000", "SELECT Asset, BscStartDate FROM excavator_work_order ORDER BY Cost DESC LIMIT 3",
            "SELECT COUNT(*) AS n FROM excavator_work_order", "SELECT DISTINCT Asset FROM excavator_work_order", "SELECT PMType, COUNT(*) AS n FROM excavator_work_order GROUP BY PMType",
            "SELECT 1 / (Cost - 407.4) AS x FROM excavator_work_order", "SELECT CAST(PMType AS DECIMAL) AS x FROM excavator_work_order",
            "SELECT ROW_NUMBER() OVER () AS r, Asset FROM excavator_work_order LIMIT 20", "SELECT Asset FROM excavator_work_order OFFSET 5000",
            "SELECT a.Asset FROM excavator_work_order a LEFT JOIN excavator_work_order b ON b.Cost = a.Cost WHERE b.Asset IS NULL",
            "SELECT OriginalShorttext FROM excavator_work_order WHERE OriginalShorttext LIKE '%\\'", "SELECT * FROM excavator_work_order");

    private Excavators() {
    }

    static Path files(Stack stack) {
        return AdventureWorks.folder(stack, SOURCE);
    }

    static String policyText() {
        try (var in = Excavators.class.getResourceAsStream("/excavators.governance.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Policy policy() {
        return PolicyReader.read(policyText());
    }

    static void land(Stack stack) {
        AdventureWorks.copyInto(files(stack), stack.sourcesRoot().resolve(SOURCE));
        stack.applyGovernance(policyText());
        stack.land(SOURCE);
    }
}
