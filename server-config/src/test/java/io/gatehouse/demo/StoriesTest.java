package io.gatehouse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Computes each story from the tables, the way a reader would, without looking at how they were made. */
@DisplayName("The stories of the demo company")
class StoriesTest {

    private static final Map<String, Table> TABLES =
            DemoCompany.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));
    private static final Map<String, Table.Row> ORDERS = byId("purchase_order", "order_id");
    private static final Map<String, Table.Row> VENDORS = byId("vendor", "vendor_id");
    private static final Map<String, Table.Row> MACHINES = byId("machine", "machine_id");

    @Test
    void one_vendor_raised_every_price_in_three_steps() {
        List<Table.Row> rises = rows("vendor_price").filter(row -> isHalvard(row.text("vendor_id")))
                .filter(row -> !row.isEmpty("previous_price")).toList();
        assertThat(rises).extracting(row -> row.date("valid_from").toString()).containsOnly(
                "2025-11-03", "2026-02-02", "2026-04-01").hasSize(3 * 5);
        Map<LocalDate, Double> steps = rises.stream().collect(Collectors.groupingBy(row -> row.date("valid_from"),
                Collectors.averagingDouble(row -> ratio(row, "unit_price", "previous_price"))));
        assertThat(steps.get(LocalDate.of(2025, 11, 3))).isCloseTo(1.06, Offset.offset(0.001));
        assertThat(steps.get(LocalDate.of(2026, 2, 2))).isCloseTo(1.07, Offset.offset(0.001));
        assertThat(steps.get(LocalDate.of(2026, 4, 1))).isCloseTo(1.08, Offset.offset(0.001));
    }

    @Test
    void the_other_vendors_raised_prices_once_and_little() {
        assertThat(rows("vendor_price").filter(row -> !isHalvard(row.text("vendor_id")))
                .filter(row -> !row.isEmpty("previous_price")))
                .allSatisfy(row -> {
                    assertThat(row.date("valid_from")).isEqualTo("2026-01-01");
                    assertThat(ratio(row, "unit_price", "previous_price")).isBetween(0.999, 1.031);
                });
    }

    @Test
    void the_orders_of_that_vendor_carry_the_risen_price() {
        Predicate<Table.Row> halvard = line -> isHalvard(order(line).text("vendor_id"));
        double before = unitPrice(halvard, "2025-01-01", "2025-10-31");
        double after = unitPrice(halvard, "2026-04-01", "2026-06-17");
        assertThat(after / before).isBetween(1.17, 1.28);
        double others = unitPrice(halvard.negate().and(line -> group(line).equals("Castings")),
                "2026-04-01", "2026-06-17")
                / unitPrice(halvard.negate().and(line -> group(line).equals("Castings")), "2025-01-01", "2025-10-31");
        assertThat(others).isBetween(0.93, 1.07);
    }

    @Test
    void its_lead_time_grew_and_that_of_the_others_did_not() {
        Predicate<Table.Row> halvard = line -> isHalvard(order(line).text("vendor_id"));
        assertThat(leadTime(halvard, "2025-01-01", "2025-10-31")).isBetween(27.0, 31.0);
        assertThat(leadTime(halvard, "2026-05-01", "2026-06-17")).isBetween(42.0, 48.0);
        assertThat(leadTime(halvard.negate(), "2026-05-01", "2026-06-17"))
                .isCloseTo(leadTime(halvard.negate(), "2025-01-01", "2025-10-31"), Offset.offset(1.5));
    }

    @Test
    void the_scrap_of_one_press_doubled_on_the_day_of_a_tool_change() {
        Map<Boolean, List<Table.Row>> byTool = finished("Press A2")
                .collect(Collectors.partitioningBy(row -> row.text("tool_id").equals("T-219")));
        assertThat(byTool.get(true)).allMatch(row -> !row.date("finished_on").isBefore(LocalDate.of(2026, 4, 27)));
        assertThat(byTool.get(false)).allMatch(row -> row.date("finished_on").isBefore(LocalDate.of(2026, 4, 27)));
        assertThat(scrapRate(byTool.get(true)) / scrapRate(byTool.get(false))).isBetween(1.9, 2.6);
    }

    @Test
    void no_other_press_got_worse() {
        for (String press : List.of("Press A1", "Press B1", "Press B2", "Press C1", "Press C2")) {
            Map<Boolean, List<Table.Row>> recent = finished(press).collect(Collectors.partitioningBy(
                    row -> !row.date("finished_on").isBefore(LocalDate.of(2026, 4, 27))));
            assertThat(scrapRate(recent.get(true)) / scrapRate(recent.get(false))).as(press).isBetween(0.8, 1.25);
        }
    }

    @Test
    void the_largest_customer_ordered_every_week_and_then_went_quiet() {
        Map<String, List<LocalDate>> days = rows("customer_order").filter(CustomerOrders::counts)
                .collect(Collectors.groupingBy(row -> row.text("customer_id"),
                        Collectors.mapping(row -> row.date("order_date"), Collectors.toList())));
        String quiet = rows("customer").filter(row -> row.text("customer_name").equals("Brattvik Havbruk AS"))
                .findFirst().orElseThrow().text("customer_id");
        assertThat(days.get(quiet)).hasSizeGreaterThan(90).last().isEqualTo(LocalDate.of(2026, 2, 13));
        days.remove(quiet);
        assertThat(days.values()).as("nobody else was silent for 50 days")
                .allMatch(all -> ChronoUnit.DAYS.between(all.getLast(), DemoCompany.TODAY) < 50);
    }

    @Test
    void some_orders_must_not_count_and_three_large_ones_wait() {
        Map<Integer, Double> byState = rows("purchase_order").collect(Collectors.groupingBy(row -> row.count("status"),
                Collectors.summingDouble(row -> row.money("total_amount").doubleValue())));
        assertThat(byState.get(8)).isGreaterThan(200_000);
        assertThat(byState.get(9)).isGreaterThan(400_000);
        assertThat(rows("purchase_order").filter(row -> row.money("total_amount").doubleValue() > 400_000))
                .hasSize(3).allMatch(row -> row.count("status") == 1);
    }

    @Test
    void some_customer_orders_must_not_count_and_three_large_quotations_are_none_yet() {
        Map<String, Double> byState = rows("customer_order").collect(Collectors.groupingBy(row -> row.text("status"),
                Collectors.summingDouble(row -> row.money("total_amount").doubleValue())));
        assertThat(byState.get("X")).isGreaterThan(1_000_000);
        assertThat(rows("customer_order").filter(row -> row.money("total_amount").doubleValue() > 300_000))
                .hasSize(3).allMatch(row -> row.text("status").equals("Q"));
    }

    @Test
    void the_lathe_failed_many_times_within_one_week() {
        Map<LocalDate, Integer> failures = rows("machine_log")
                .filter(row -> MACHINES.get(row.text("machine_id")).text("machine_name").equals("Lathe B1"))
                .collect(Collectors.groupingBy(row -> row.date("logged_on"),
                        Collectors.summingInt(row -> row.count("failures"))));
        int inWeek = failures.entrySet().stream().filter(day -> !day.getKey().isBefore(LocalDate.of(2026, 5, 11))
                && !day.getKey().isAfter(LocalDate.of(2026, 5, 15))).mapToInt(Map.Entry::getValue).sum();
        assertThat(inWeek).isGreaterThanOrEqualTo(10);
        assertThat(failures.values().stream().mapToInt(each -> each).sum() - inWeek).isLessThan(60);
    }

    @Test
    void the_last_month_is_incomplete() {
        long june = rows("customer_order").filter(row -> !row.date("order_date").isBefore(LocalDate.of(2026, 6, 1)))
                .count();
        long may = rows("customer_order").filter(row -> row.date("order_date").getYear() == 2026
                && row.date("order_date").getMonthValue() == 5).count();
        assertThat((double) june / may).isBetween(0.4, 0.75);
        assertThat(rows("payroll").map(row -> row.date("paid_on")).max(LocalDate::compareTo))
                .contains(LocalDate.of(2026, 5, 31));
    }

    private static Stream<Table.Row> rows(String table) {
        return TABLES.get(table).stream();
    }

    private static Map<String, Table.Row> byId(String table, String id) {
        return rows(table).collect(Collectors.toMap(row -> row.text(id), Function.identity()));
    }

    private static Table.Row order(Table.Row line) {
        return ORDERS.get(line.text("order_id"));
    }

    private static boolean isHalvard(String vendor) {
        return VENDORS.get(vendor).text("vendor_name").equals("Halvard Castings");
    }

    private static String group(Table.Row line) {
        return VENDORS.get(order(line).text("vendor_id")).text("part_group");
    }

    private static double ratio(Table.Row row, String numerator, String denominator) {
        return row.money(numerator).doubleValue() / row.money(denominator).doubleValue();
    }

    private static List<Table.Row> counted(Predicate<Table.Row> which, String from, String to) {
        return rows("purchase_order_line").filter(which).filter(line -> OrderState.counts(order(line)))
                .filter(line -> !order(line).date("order_date").isBefore(LocalDate.parse(from)))
                .filter(line -> !order(line).date("order_date").isAfter(LocalDate.parse(to))).toList();
    }

    private static double unitPrice(Predicate<Table.Row> which, String from, String to) {
        List<Table.Row> lines = counted(which, from, to);
        return lines.stream().mapToDouble(line -> line.money("amount").doubleValue()).sum()
                / lines.stream().mapToInt(line -> line.count("ordered_quantity")).sum();
    }

    private static double leadTime(Predicate<Table.Row> which, String from, String to) {
        return counted(which, from, to).stream().mapToInt(line -> line.count("lead_time_days")).average().orElseThrow();
    }

    private static Stream<Table.Row> finished(String machine) {
        return rows("work_order").filter(row -> row.text("status").equals("F"))
                .filter(row -> MACHINES.get(row.text("machine_id")).text("machine_name").equals(machine));
    }

    private static double scrapRate(List<Table.Row> orders) {
        return orders.stream().mapToDouble(row -> row.count("scrapped_quantity")).sum()
                / orders.stream().mapToInt(row -> row.count("produced_quantity")).sum();
    }
}
