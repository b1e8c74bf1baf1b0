package io.gatehouse.demo;

import static io.gatehouse.demo.Dice.euros;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Employees, head count by month, and pay of the months that are over. */
final class Staff {

    private static final Map<String, Integer> DEPARTMENTS = Map.of("Production", 24, "Assembly", 14, "Quality", 5,
            "Maintenance", 5, "Purchasing", 3, "Sales", 4, "Finance", 2, "Logistics", 4);

    private final Dice dice = Dice.of("employee");
    private final Table employees = Table.named("employee", "employee_id", "employee_name", "plant", "department",
            "job_title", "birth_date", "hired_on", "left_on", "weekly_hours");
    private final Table headcount = Table.named("headcount", "headcount_id", "month_end", "plant", "department",
            "employees", "joined", "gone", "sick_days");
    private final Table payroll = Table.named("payroll", "payroll_id", "employee_id", "paid_on", "overtime_hours",
            "gross_pay", "employer_cost");

    Staff() {
        DemoCompany.PLANTS.forEach(plant -> departments().forEach(department -> hire(plant, department)));
        WorkCalendar.months().forEach(this::month);
        WorkCalendar.finishedMonths().forEach(this::pay);
    }

    List<Table> tables() {
        return List.of(employees, headcount, payroll);
    }

    Table payroll() {
        return payroll;
    }

    Table employees() {
        return employees;
    }

    List<String> namesIn(String department) {
        return employees.stream().filter(row -> row.text("department").equals(department))
                .map(row -> row.text("employee_name")).toList();
    }

    private static List<String> departments() {
        return DEPARTMENTS.keySet().stream().sorted().toList();
    }

    private void hire(String plant, String department) {
        for (int i = 0; i < DEPARTMENTS.get(department); i++) {
            LocalDate birth = LocalDate.of(dice.between(1962, 2002), dice.between(1, 12), dice.between(1, 28));
            LocalDate hired = dice.chance(0.1) ? firstOf(2025, dice.between(2, 12))
                    : firstOf(dice.between(Math.max(2005, birth.getYear() + 19), 2024), dice.between(1, 12));
            LocalDate left = dice.chance(0.03) ? firstOf(2026, dice.between(1, 5)).plusMonths(1).minusDays(1) : null;
            employees.add("E-" + (801 + employees.rows().size()), People.name(dice), plant, department,
                    title(department, i), birth, hired, left, dice.pick(List.of(40, 40, 38, 30)));
        }
    }

    private static LocalDate firstOf(int year, int month) {
        return LocalDate.of(year, month, 1);
    }

    private static String title(String department, int index) {
        return index == 0 ? "Head of " + department.toLowerCase() : switch (department) {
            case "Production" -> "Machine operator";
            case "Assembly" -> "Fitter";
            case "Quality" -> "Inspector";
            case "Maintenance" -> "Technician";
            case "Logistics" -> "Warehouse clerk";
            default -> department + " specialist";
        };
    }

    private void month(LocalDate month) {
        for (String plant : DemoCompany.PLANTS) {
            for (String department : departments()) {
                List<Table.Row> team = employees.stream().filter(row -> row.text("plant").equals(plant))
                        .filter(row -> row.text("department").equals(department)).toList();
                int present = (int) team.stream().filter(row -> isEmployed(row, month)).count();
                headcount.add("H-" + (1 + headcount.rows().size()), WorkCalendar.lastDay(month), plant, department,
                        present, within(team, "hired_on", month), within(team, "left_on", month),
                        dice.hits(present * 3, 0.3));
            }
        }
    }

    private static int within(List<Table.Row> team, String column, LocalDate month) {
        return (int) team.stream().filter(row -> !row.isEmpty(column))
                .filter(row -> WorkCalendar.month(row.date(column)).equals(month)).count();
    }

    private static boolean isEmployed(Table.Row row, LocalDate month) {
        return !row.date("hired_on").isAfter(month) && (row.isEmpty("left_on") || !row.date("left_on").isBefore(month));
    }

    private void pay(LocalDate month) {
        double rise = month.getYear() == 2026 ? 1.028 : 1;
        employees.stream().filter(row -> isEmployed(row, month)).forEach(row -> {
            boolean head = row.text("job_title").startsWith("Head");
            double base = head ? 6900 : 3150 + row.text("employee_id").hashCode() % 9 * 120;
            int overtime = dice.between(0, 12);
            double gross = base * row.count("weekly_hours") / 40 * rise + overtime * 24;
            payroll.add("PY-" + (1 + payroll.rows().size()), row.text("employee_id"), WorkCalendar.lastDay(month), overtime,
                    euros(gross), euros(gross * 1.21));
        });
    }
}
