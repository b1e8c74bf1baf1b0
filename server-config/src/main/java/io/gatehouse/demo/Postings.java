package io.gatehouse.demo;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The postings, by day and plant: what orders, purchases and scrap bring, and at the end of a month pay and
 * overheads.
 * Posted ones (P) count, drafts of the last days (D) not yet, voided ones (V) never.
 */
final class Postings {

    private record Overhead(String account, int monthly) {
    }

    private static final List<Overhead> OVERHEADS = List.of(new Overhead("Energy", 22500),
            new Overhead("Freight", 26400), new Overhead("Maintenance", 16500), new Overhead("Depreciation", 39000),
            new Overhead("Rent and services", 11700));

    private final Dice dice = Dice.of("finance_posting");
    private final Table table = Table.named("finance_posting", "posting_id", "posting_date", "plant",
            "cost_centre", "account", "status", "revenue", "expense");

    Table table() {
        return table;
    }

    void revenue(Table customerOrders) {
        daily(customerOrders, CustomerOrders::counts, "order_date", row -> row.text("plant"), "total_amount")
                .forEach((key, amount) -> post(key, "Sales", "Revenue", amount, ZERO));
    }

    void purchases(Table purchaseOrders) {
        daily(purchaseOrders, OrderState::counts, "order_date", row -> row.text("plant"), "total_amount")
                .forEach((key, amount) -> post(key, "Purchasing", "Material", ZERO, amount));
    }

    void scrap(Table workOrders, Table scrap) {
        Map<String, String> plants = new TreeMap<>();
        workOrders.rows().forEach(row -> plants.put(row.text("work_order_id"), row.text("plant")));
        daily(scrap, row -> true, "scrapped_on", row -> plants.get(row.text("work_order_id")), "scrap_cost")
                .forEach((key, amount) -> post(key, "Production", "Scrap", ZERO, amount));
    }

    void wages(Table employees, Table payroll) {
        Map<String, Table.Row> people = new TreeMap<>();
        employees.rows().forEach(row -> people.put(row.text("employee_id"), row));
        SortedMap<String, SortedMap<Key, BigDecimal>> departments = new TreeMap<>();
        payroll.rows().forEach(row -> {
            Table.Row person = people.get(row.text("employee_id"));
            Key key = new Key(row.date("paid_on"), person.text("plant"));
            departments.computeIfAbsent(person.text("department"), none -> new TreeMap<>())
                    .merge(key, row.money("employer_cost"), BigDecimal::add);
        });
        departments.forEach((department, sums) ->
                sums.forEach((key, amount) -> post(key, department, "Wages", ZERO, amount)));
    }

    void overheads() {
        for (LocalDate month : WorkCalendar.finishedMonths()) {
            for (String plant : DemoCompany.PLANTS) {
                for (Overhead each : OVERHEADS) {
                    BigDecimal amount = Dice.euros(dice.around(each.monthly(), 0.03));
                    post(new Key(WorkCalendar.lastDay(month), plant), "Plant", each.account(), ZERO, amount);
                }
            }
        }
    }

    private record Key(LocalDate day, String plant) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::day).thenComparing(Key::plant);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static SortedMap<Key, BigDecimal> daily(Table table, Predicate<Table.Row> counts, String day,
                                                    Function<Table.Row, String> plant, String amount) {
        SortedMap<Key, BigDecimal> sums = new TreeMap<>();
        table.stream().filter(counts).forEach(row -> {
            Key key = new Key(row.date(day), plant.apply(row));
            sums.merge(key, row.money(amount), BigDecimal::add);
        });
        return sums;
    }

    private void post(Key key, String costCentre, String account, BigDecimal revenue, BigDecimal expense) {
        boolean recent = key.day().isAfter(DemoCompany.TODAY.minusDays(4));
        String status = dice.chance(0.012) ? "V" : recent ? "D" : "P";
        table.add("FP-" + (1 + table.rows().size()), key.day(), key.plant(), costCentre, account, status, revenue,
                expense);
    }
}
