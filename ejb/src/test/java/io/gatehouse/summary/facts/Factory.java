package io.gatehouse.summary.facts;

import io.gatehouse.policy.Meaning;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.shared.FieldType;
import io.gatehouse.summary.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes the data of a plant in which nothing happens, or one thing that is planted. */
final class Factory {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    static final int MEMBERS = 20;

    /** What can be planted. */
    enum Plant { NOTHING, PRICE_RISE, LEAD_TIME_STEP, VANISHED_CUSTOMER, CODE_THAT_MUST_NOT_COUNT, DRIFT, EPISODE, RATE_STEP }

    private final Random random;
    private final Plant plant;
    final int victim;

    Factory(long seed, Plant plant) {
        this.random = new Random(seed);
        this.plant = plant;
        this.victim = random.nextInt(MEMBERS / 2);
    }

    static String member(int number) {
        return "Member " + (char) ('A' + number);
    }

    /** Order lines: each member has four items with prices of their own and a lead time. */
    EvidenceTable orders() {
        var table = Tables.titled("Orders").time("day", ReportSpec.Compare.PREVIOUS_PERIOD, ReportSpec.Period.QUARTER)
                .column("member", FieldType.TEXT, Tables.meaning("Vendor", Meaning.Role.DIMENSION))
                .column("item", FieldType.TEXT, Tables.meaning("Part", Meaning.Role.DIMENSION))
                .column("order_no", FieldType.TEXT, Tables.meaning("Order", Meaning.Role.IDENTIFIER))
                .column("day", FieldType.DATE, Meaning.NONE)
                .column("status", FieldType.NUMBER, Tables.status("Status", Map.of("1", "requested", "2", "placed", "9", "cancelled"),
                        List.of("9"), List.of("1")))
                .column("quantity", FieldType.NUMBER, Tables.amount("Quantity", "pcs", null))
                .column("price", FieldType.NUMBER, Tables.price("Unit price", "EUR"))
                .column("amount", FieldType.NUMBER, Tables.money("Order value", "EUR"))
                .column("lead_time", FieldType.NUMBER, Tables.mean("Lead time", "days", Meaning.Good.LOWER));
        var prices = new double[MEMBERS][4];
        var leads = new double[MEMBERS];
        for (int member = 0; member < MEMBERS; member++) {
            leads[member] = 10 + random.nextInt(25);
            for (int item = 0; item < 4; item++) {
                prices[member][item] = 2 + random.nextInt(400) / 10.0;
            }
        }
        int number = 1000;
        for (var day = FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
                continue;
            }
            for (int line = 0; line < 8; line++) {
                int member = random.nextInt(MEMBERS);
                boolean gone = plant == Plant.VANISHED_CUSTOMER && member == victim && day.isAfter(LocalDate.of(2026, 1, 20));
                if (!gone) {
                    order(table, "O-" + number++, member, random.nextInt(4), day, prices, leads);
                }
            }
        }
        return table.evidence();
    }

    private void order(Tables table, String number, int member, int item, LocalDate day, double[][] prices, double[] leads) {
        double price = prices[member][item] * (day.isBefore(LocalDate.of(2026, 1, 1)) ? 1 : 1.02);
        double lead = leads[member];
        if (member == victim && plant == Plant.PRICE_RISE) {
            price *= (day.isBefore(LocalDate.of(2025, 10, 1)) ? 1 : 1.06) * (day.isBefore(LocalDate.of(2026, 2, 2)) ? 1 : 1.05);
        }
        if (member == victim && plant == Plant.LEAD_TIME_STEP && !day.isBefore(LocalDate.of(2026, 1, 12))) {
            lead *= 1.4;
        }
        int quantity = 10 + random.nextInt(200);
        var told = BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_UP);
        boolean odd = random.nextInt(60) == 0;
        boolean planted = plant == Plant.CODE_THAT_MUST_NOT_COUNT && random.nextInt(12) == 0;
        table.line(member(member), member(member) + " part " + item, number, day.toString(),
                planted ? "9" : odd ? "1" : "2", String.valueOf(planted ? quantity * 20 : quantity), told.toString(),
                told.multiply(BigDecimal.valueOf(planted ? quantity * 20L : quantity)).toString(),
                String.valueOf(Math.max(1, Math.round(lead + random.nextGaussian() * 3))));
    }

    /** A log by machine and day: cycles and failures. */
    EvidenceTable log() {
        var table = Tables.titled("Machine log").time("day", ReportSpec.Compare.PREVIOUS_PERIOD, ReportSpec.Period.MONTH)
                .column("machine", FieldType.TEXT, Tables.meaning("Machine", Meaning.Role.DIMENSION))
                .column("day", FieldType.DATE, Meaning.NONE)
                .column("cycles", FieldType.NUMBER, Tables.amount("Cycles", null, Meaning.Good.HIGHER))
                .column("failures", FieldType.NUMBER, Tables.amount("Failures", null, Meaning.Good.LOWER));
        for (var day = FIRST; !day.isAfter(TODAY); day = day.plusDays(1)) {
            for (int machine = 0; machine < MEMBERS / 2; machine++) {
                int cycles = 800 + random.nextInt(400);
                table.line(member(machine), day.toString(), String.valueOf(cycles), String.valueOf(poisson(cycles * rate(machine, day))));
            }
        }
        return table.evidence();
    }

    private double rate(int machine, LocalDate day) {
        double rate = 0.0004;
        return switch (plant) {
            case DRIFT -> rate * (1 + Math.max(0, day.toEpochDay() - LocalDate.of(2025, 10, 1).toEpochDay()) / 200.0);
            case EPISODE -> machine == victim % (MEMBERS / 2) && !day.isBefore(LocalDate.of(2026, 5, 11))
                    && day.isBefore(LocalDate.of(2026, 5, 16)) ? rate * 12 : rate;
            case RATE_STEP -> machine == victim % (MEMBERS / 2) && !day.isBefore(LocalDate.of(2026, 2, 16)) ? rate * 2.2 : rate;
            default -> rate;
        };
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }
}
