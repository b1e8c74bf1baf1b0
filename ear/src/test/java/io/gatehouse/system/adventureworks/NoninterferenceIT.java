package io.gatehouse.system.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.modelserver.RecordingModelServer;
import io.gatehouse.policy.CompilationRule;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.file.PolicyWriter;
import io.gatehouse.shared.Level;
import io.gatehouse.system.Stack;
import io.gatehouse.system.vendor.Reviews;
import io.gatehouse.system.vendor.Twins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rule of noninterference on the running system: hidden data change, are landed again, and nothing else changes. */
@DisplayName("What is hidden")
class NoninterferenceIT {

    private static final String QUESTION = "What changed this quarter?";

    private static Stack stack;

    /** Before anything is landed, so that the directory knows everybody by the time that somebody asks for them. */
    @BeforeAll
    static void enrol() {
        stack = Stack.shared();
        AdventureWorks.files(stack);
        Reader.all().forEach(reader -> reader.enrol(stack));
        Excavators.READERS.forEach(reader -> reader.enrol(stack));
    }

    @Test
    @DisplayName("in AdventureWorks changes no byte of reports, summaries, answers and refusals, of what colleagues share and of what is made for both, for any role")
    void changes_no_byte() throws Exception {
        var originals = AdventureWorks.files(stack);
        var policy = compiling(AdventureWorks.policy());
        AdventureWorks.land(stack);
        try (var model = RecordingModelServer.start()) {
            vendor(stack, policy, model);
            var outcome = new Experiment(stack, policy, AdventureWorks.SOURCE, originals, Reader.all(),
                    new ReaderAnswers(stack, policy, QUESTION, HostileStatements.ALL, model), new Exchange(stack, policy, QUESTION, Reader.all())).run();
            long prompts = outcome.before().values().stream().flatMap(answers -> answers.entrySet().stream())
                    .filter(answer -> answer.getKey().contains("'s prompt for ") && !answer.getValue().equals("[]")).count();
            long shared = outcome.before().values().stream().flatMap(answers -> answers.entrySet().stream())
                    .filter(answer -> answer.getKey().contains("colleague's ") && answer.getValue().startsWith("200")).count();
            System.out.printf("noninterference: %d answers of %d roles compared, %d prompts to vendors among them, %d of colleagues, %d raised by compilation, %,d hidden cells changed and landed%n",
                    outcome.compared(), outcome.before().size(), prompts, shared, outcome.answers("compiled-label"), outcome.hidden());
            assertThat(outcome.answers("\"row\":\"seen\"")).as("rows that their readers see").isGreaterThan(50);
            assertThat(prompts).isGreaterThan(100);
            assertThat(shared).as("what colleagues gave").isGreaterThan(20);
            assertThat(outcome.answers("compiled-label")).as("answers that a compilation rule refuses").isPositive();
            assertThat(outcome.compared()).isGreaterThan(500);
            assertThat(outcome.hidden()).isGreaterThan(100_000);
        }
    }

    @Test
    @DisplayName("in the work orders of excavators, their cost, changes no byte for who may not see it")
    void changes_no_byte_of_excavators() throws Exception {
        var originals = Excavators.files(stack);
        var policy = Excavators.policy();
        Excavators.land(stack);
        var question = "What changed in maintenance?";
        var outcome = new Experiment(stack, policy, Excavators.SOURCE, originals, Excavators.READERS,
                new ReaderAnswers(stack, policy, question, Excavators.HOSTILE, null), new Exchange(stack, policy, question, Excavators.READERS)).run();
        System.out.printf("noninterference: %d answers on excavators compared, %,d hidden cells changed and landed%n", outcome.compared(), outcome.hidden());
        assertThat(outcome.hidden()).isGreaterThan(10_000);
        assertThat(outcome.compared()).isGreaterThan(100);
        assertThat(outcome.answers("201 ")).as("summaries").isPositive();
    }

    /** With rules that bite: lead times with terms of a vendor, and costs with capacities, are strategic, above every ceiling but that of staff. */
    private static Policy compiling(Policy policy) {
        return new Policy(policy.attributes(), policy.controls(), policy.sources(), policy.datasets(), policy.reports(), policy.roles(), policy.workflows(),
                List.of(new CompilationRule(List.of("lead-time", "vendor-terms"), Level.STRATEGIC),
                        new CompilationRule(List.of("product-cost", "production-capacity"), Level.STRATEGIC)), policy.vendors(), policy.systems());
    }

    /** Beside each workflow, the same told by a vendor whose server keeps every byte that it gets. */
    private static void vendor(Stack stack, Policy policy, RecordingModelServer model) {
        var vendors = List.of(recorder("recorder", model), recorder("pseudonymous-recorder", model));
        var twins = new LinkedHashMap<String, List<String>>();
        var told = new ArrayList<WorkflowSpec>();
        for (WorkflowSpec workflow : policy.workflows()) {
            vendors.forEach(vendor -> {
                told.add(Twins.of(workflow, vendor.key() + "-" + workflow.key(), List.of(vendor.key(), "builtin"), ModelUse.DEFAULT));
                twins.computeIfAbsent(workflow.key(), key -> new ArrayList<>()).add(vendor.key() + "-" + workflow.key());
            });
        }
        stack.applyGovernance(PolicyWriter.yaml(Twins.with(policy, vendors, told, twins)));
        var categories = policy.workflows().stream().flatMap(workflow -> workflow.ceiling().categories().stream()).distinct().sorted().toList();
        new Reviews(stack).approve("recorder", Reviews.terms("confidential", categories, null, "2027-06-30"));
        new Reviews(stack).approve("pseudonymous-recorder", Reviews.terms("public", List.of(), Map.of("level", "confidential", "categories", categories), "2027-06-30"));
    }

    private static VendorSpec recorder(String key, RecordingModelServer model) {
        return new VendorSpec(key, key, new VendorSpec.Provider(VendorSpec.Kind.OPENAI_COMPATIBLE, model.url(), "well", "EU", null,
                VendorSpec.Limits.DEFAULT, null), null);
    }
}
