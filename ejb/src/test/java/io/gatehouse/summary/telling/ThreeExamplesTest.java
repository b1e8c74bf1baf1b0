package io.gatehouse.summary.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.summary.RealData;
import io.gatehouse.summary.Tables;
import io.gatehouse.summary.facts.Brief;
import io.gatehouse.summary.facts.EvidenceTable;
import io.gatehouse.summary.facts.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The bar: three summaries of public data whose figures were computed by hand first. Needs the shared data. */
@DisplayName("Three examples on public data (skipped where they are missing)")
class ThreeExamplesTest {

    private static final Brief SECOND_QUARTER = new Brief(Span.of(LocalDate.of(2014, 4, 1), LocalDate.of(2014, 6, 30)), null, null);

    @Test
    void purchasing_counts_completed_orders_only_and_says_what_it_left_out() {
        assertThat(tell(orders(), SECOND_QUARTER, Language.EN)).containsExactly(
                "Order value in the second quarter of 2014 came to 16.1 M USD, up 21 % on the first quarter (1,049 purchase orders after 867).",
                "The rise is all volume: order value per purchase order stayed at 15.4 k USD.",
                "Spread: the 5 largest of 79 vendors hold 27 % of order value.",
                "Not counted: 4 purchase orders worth 1.48 M USD, still approved; one of them, 4012, is the largest on file.",
                "Also left out: 11 purchase orders, rejected (144 k USD).");
    }

    @Test
    void scrap_was_a_bad_day_and_not_a_trend() {
        assertThat(tell(scrap(), SECOND_QUARTER, Language.EN)).startsWith(
                "Scrap rose from 631 to 1,090 pieces (0.13 % to 0.24 %) in the second quarter of 2014 against the first quarter.",
                "617 of them fall on one day, 13 April; without that day the rate is 0.15 %: a bad day, not a trend.")
                .endsWith("The data stop on 17 June 2014.");
    }

    @Test
    void machine_failures_have_an_episode_and_a_condition() {
        assertThat(tell(machine(), Brief.NONE, Language.EN)).containsExactly(
                "Failure: 339 of 10,000 cycles (3.4 %).",
                "Heat failures are one episode: 108 of 115 lie in cycles 4,001–5,000.",
                "Torque of 52 Nm or more is 11 % of the cycles and 56 % of the failures.",
                "Tool wear of 200 minutes or more is 8 % of the cycles and 36 % of the failures.");
    }

    @Test
    void the_same_is_told_in_german() {
        assertThat(tell(orders(), SECOND_QUARTER, Language.DE)).startsWith(
                "Order value im zweiten Quartal 2014: 16,1 Mio. USD, 21 % mehr als im ersten Quartal (1.049 Purchase order nach 867).",
                "Der Anstieg ist allein Menge: Order value je Purchase order blieb bei 15,4 Tsd. USD.");
        assertThat(tell(machine(), Brief.NONE, Language.DE)).contains(
                "Heat failure ist eine einzige Episode: 108 von 115 liegen in Cycle 4.001–5.000.");
    }

    private static List<String> tell(EvidenceTable table, Brief brief, Language language) {
        return Narrator.tell(List.of(table), new Telling(language, 6, brief)).sentences().stream().map(Sentence::text).toList();
    }

    static EvidenceTable orders() {
        var table = Tables.titled("Purchase orders").time("OrderDate", ReportSpec.Compare.PREVIOUS_PERIOD, ReportSpec.Period.QUARTER)
                .column("PurchaseOrderID", FieldType.NUMBER, Tables.meaning("Purchase order", Meaning.Role.IDENTIFIER))
                .column("OrderDate", FieldType.DATE, Meaning.NONE)
                .column("VendorID", FieldType.NUMBER, Tables.meaning("Vendor", Meaning.Role.DIMENSION))
                .column("Status", FieldType.NUMBER, Tables.status("Status",
                        Map.of("1", "pending", "2", "approved", "3", "rejected", "4", "complete"), List.of("3"), List.of("1", "2")))
                .column("SubTotal", FieldType.NUMBER, Tables.money("Order value", "USD"));
        RealData.rows("adventureworks/Purchasing.PurchaseOrderHeader.csv").forEach(row -> table.line(row.getField("PurchaseOrderID"),
                row.getField("OrderDate"), row.getField("VendorID"), row.getField("Status"), row.getField("SubTotal")));
        return table.evidence();
    }

    static EvidenceTable scrap() {
        var table = Tables.titled("Scrap").time("EndDate", ReportSpec.Compare.PREVIOUS_PERIOD, ReportSpec.Period.QUARTER)
                .column("WorkOrderID", FieldType.NUMBER, Tables.meaning("Work order", Meaning.Role.IDENTIFIER))
                .column("EndDate", FieldType.DATE, Meaning.NONE)
                .column("ProductID", FieldType.NUMBER, Tables.meaning("Product", Meaning.Role.DIMENSION))
                .column("OrderQty", FieldType.NUMBER, Tables.amount("Ordered", "pieces", null))
                .column("ScrappedQty", FieldType.NUMBER, Tables.amount("Scrap", "pieces", Meaning.Good.LOWER));
        RealData.rows("adventureworks/Production.WorkOrder.csv").forEach(row -> table.line(row.getField("WorkOrderID"),
                row.getField("EndDate"), row.getField("ProductID"), row.getField("OrderQty"), row.getField("ScrappedQty")));
        return table.evidence();
    }

    static EvidenceTable machine() {
        var table = Tables.titled("Machine log").column("UDI", FieldType.NUMBER, Tables.meaning("Cycle", Meaning.Role.IDENTIFIER));
        var names = List.of("Type", "Air temperature [K]", "Process temperature [K]", "Rotational speed [rpm]", "Torque [Nm]");
        names.forEach(name -> table.column(name, name.equals("Type") ? FieldType.TEXT : FieldType.NUMBER, Meaning.NONE));
        table.column("Tool wear [min]", FieldType.NUMBER, Tables.mean("Tool wear", "minutes", null))
                .column("Machine failure", FieldType.NUMBER, Tables.meaning("Failure", Meaning.Role.MEASURE))
                .column("HDF", FieldType.NUMBER, Tables.meaning("Heat failure", Meaning.Role.MEASURE))
                .column("PWF", FieldType.NUMBER, Tables.meaning("Power failure", Meaning.Role.MEASURE))
                .column("OSF", FieldType.NUMBER, Tables.meaning("Overstrain failure", Meaning.Role.MEASURE));
        RealData.rows("ai4i2020/ai4i2020.csv").forEach(row -> table.line(java.util.stream.Stream.concat(
                java.util.stream.Stream.concat(java.util.stream.Stream.of("UDI"), names.stream()),
                java.util.stream.Stream.of("Tool wear [min]", "Machine failure", "HDF", "PWF", "OSF")).map(row::getField).toArray(String[]::new)));
        return table.evidence();
    }
}
