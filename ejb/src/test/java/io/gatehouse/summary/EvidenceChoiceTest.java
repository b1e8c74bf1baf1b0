package io.gatehouse.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.access.Footprint;
import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.ReportRows;
import io.gatehouse.query.ResultTable;
import io.gatehouse.query.Scope;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which reports answer a question")
class EvidenceChoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private static final ReportSpec VENDOR_ORDERS = report("vendor-orders", "Vendor orders and deliveries",
            "What was ordered from each vendor, what came of it, and how long it took",
            "vendor", "vendors", "supplier", "purchase orders", "lead time", "Lieferant", "Lieferanten", "Bestellungen");
    private static final ReportSpec VENDOR_PRICES = report("vendor-prices", "Vendor prices",
            "Each vendor's agreed prices with the day from which they hold", "price", "prices", "expensive", "Preise", "teurer");
    private static final ReportSpec MACHINE_LOG = report("machine-log", "Machine log", "Failures, downtime and run time of each machine",
            "machine", "machines", "failure", "failures", "Maschine", "Ausfälle");

    private final List<String> read = new ArrayList<>();

    @Test
    void several_reports_may_answer_together() {
        assertThat(keys("What changed at our vendors?", VENDOR_ORDERS, VENDOR_PRICES, MACHINE_LOG)).containsExactly("vendor-orders", "vendor-prices");
    }

    @Test
    void the_one_whose_words_are_met_answers_alone() {
        assertThat(keys("Which machines had failures in May?", VENDOR_ORDERS, VENDOR_PRICES, MACHINE_LOG)).containsExactly("machine-log");
    }

    @Test
    void german_questions_are_stemmed_alike() {
        assertThat(keys("Was ist bei den Lieferanten los?", VENDOR_ORDERS, MACHINE_LOG)).containsExactly("vendor-orders");
        assertThat(keys("Ausfälle der Maschinen im letzten Monat", VENDOR_ORDERS, MACHINE_LOG)).containsExactly("machine-log");
    }

    @Test
    void words_of_change_choose_no_report_and_a_compound_is_met_by_its_head() {
        assertThat(keys("Why did machine failures rise?", VENDOR_ORDERS, MACHINE_LOG)).containsExactly("machine-log");
        assertThat(keys("Wo sind die Einkaufspreise gestiegen?", VENDOR_PRICES, MACHINE_LOG)).containsExactly("vendor-prices");
        assertThat(choice(MACHINE_LOG).of(asking("Wo sind die Seemaschinisten?")).tables()).as("no compound of what it begins with").isEmpty();
    }

    @Test
    void a_report_that_meets_only_half_of_the_question_is_no_answer_but_near() {
        var evidence = choice(VENDOR_ORDERS, MACHINE_LOG).of(asking("Which vendors became more expensive this year?"));
        assertThat(evidence.tables()).isEmpty();
        assertThat(evidence.nearest()).containsExactly("Vendor orders and deliveries");
    }

    @Test
    void nothing_in_common_is_no_answer_and_names_visible_reports_only() {
        var evidence = choice(MACHINE_LOG).of(asking("What do we pay our chief executive?"));
        assertThat(evidence.tables()).isEmpty();
        assertThat(evidence.nearest()).containsExactly("Machine log");
        assertThat(evidence.footprint()).as("who may not see the named report may not read the answer").isEqualTo(footprint("machine-log"));
    }

    @Test
    void a_report_that_was_read_and_passed_over_is_part_of_what_the_answer_rests_on() {
        var evidence = choice(VENDOR_ORDERS, MACHINE_LOG).of(asking("Lead time of vendors and machine failures?"));
        assertThat(evidence.considered().keySet()).isEqualTo(Set.copyOf(read));
        assertThat(evidence.footprint().ways()).hasSize(Set.copyOf(read).size());
    }

    @Test
    void a_visible_value_restricts_the_rows_and_meets_its_word() {
        var evidence = choice(VENDOR_ORDERS, MACHINE_LOG).of(asking("Lead time of Halvard Castings?"));
        assertThat(evidence.tables()).hasSize(1);
        assertThat(evidence.tables().getFirst().only()).isEqualTo(Map.of("name", List.of("Halvard Castings")));
    }

    @Test
    void a_value_alone_finds_the_report_that_holds_it() {
        assertThat(keys("How is Halvard Castings doing?", MACHINE_LOG, VENDOR_ORDERS)).contains("vendor-orders").doesNotContain("machine-log");
    }

    @Test
    void a_chosen_report_that_is_not_visible_is_not_found() {
        var request = new SummaryRequest("w", null, List.of(new SummaryRequest.ReportChoice("vendor-prices", Map.of())), List.of(), null, "en");
        assertThatThrownBy(() -> choice(VENDOR_ORDERS).of(request)).isInstanceOfSatisfying(DomainException.class,
                refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
        assertThat(read).isEmpty();
    }

    private List<String> keys(String question, ReportSpec... visible) {
        return choice(visible).of(asking(question)).tables().stream().map(table -> table.rows().report().key()).toList();
    }

    private static SummaryRequest asking(String question) {
        return new SummaryRequest("w", question, List.of(), List.of(), null, "en");
    }

    private EvidenceChoice choice(ReportSpec... visible) {
        return new EvidenceChoice(List.of(visible), new EvidenceChoice.Reader() {
            @Override
            public ReportRows read(ReportSpec report, Map<String, String> parameters, int limit) {
                read.add(report.key());
                return rows(report);
            }

            @Override
            public Footprint footprint(ReportSpec report) {
                return rows(report).footprint();
            }
        }, TODAY);
    }

    private static ReportRows rows(ReportSpec report) {
        boolean machine = report.key().equals("machine-log");
        var columns = List.of(new ResultTable.Column("name", FieldType.TEXT, Label.BOTTOM,
                Tables.meaning(machine ? "Machine" : "Vendor", Meaning.Role.DIMENSION)));
        List<List<Object>> rows = List.of(Arrays.asList(machine ? "Lathe B1" : "Halvard Castings"), Arrays.asList(machine ? "Press A1" : "Brno Seals"));
        return new ReportRows(new ResultTable(columns, rows, Label.BOTTOM, new Scope(List.of()), List.of(), false, "sha256:x"),
                footprint(report.key()), report, true);
    }

    private static Footprint footprint(String report) {
        return new Footprint(Map.of(new FieldRef(report, "name"), new TreeSet<>(List.of("full|always"))));
    }

    private static ReportSpec report(String key, String title, String description, String... words) {
        return new ReportSpec(key, title, description, List.of(), "", null, null, null, List.of(words), Map.of(), null);
    }
}
