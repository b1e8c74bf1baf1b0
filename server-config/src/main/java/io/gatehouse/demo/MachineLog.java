package io.gatehouse.demo;

import java.time.LocalDate;
import java.util.List;

/** What every machine did in each shift. */
final class MachineLog {

    private static final double FAILURE_CHANCE = 0.025;
    private static final double EPISODE_CHANCE = 0.72;

    private final Dice dice = Dice.of("machine_log");
    private final Table log = Table.named("machine_log", "log_id", "logged_on", "shift", "machine_id", "plant",
            "run_minutes", "downtime_minutes", "failures", "failure_kind", "cycles", "tool_id", "setpoint");

    MachineLog() {
        WorkCalendar.workDays().forEach(day -> Machine.ALL.forEach(machine -> {
            shift(day, "early", machine);
            shift(day, "late", machine);
        }));
    }

    List<Table> tables() {
        return List.of(log);
    }

    private void shift(LocalDate day, String shift, Machine machine) {
        boolean episode = inEpisode(day, machine);
        int failures = dice.hits(2, episode ? EPISODE_CHANCE : FAILURE_CHANCE);
        int down = 0;
        for (int i = 0; i < failures; i++) {
            down += dice.between(12, 55);
        }
        int setUp = dice.between(5, 30);
        int run = 465 - setUp - down;
        String kind = failures == 0 ? null : episode ? "Spindle overheated" : kind();
        int perHour = machine.isPress() ? 42 : 9;
        log.add("L-" + (1 + log.rows().size()), day, shift, machine.id(), machine.plant(), run, down, failures, kind,
                (int) Math.round(dice.around(run * perHour / 60.0, 0.04)), machine.tool(day), setpoint(machine));
    }

    private static boolean inEpisode(LocalDate day, Machine machine) {
        return machine.name().equals(Stories.FAILING_LATHE)
                && !day.isBefore(Stories.FAILURES_FROM) && !day.isAfter(Stories.FAILURES_TO);
    }

    private String kind() {
        return dice.pick(List.of("Hydraulic leak", "Sensor fault", "Jam", "Drive fault", "Spindle overheated"));
    }

    /** The secret of the process: the force of a press in kilonewton. */
    private Integer setpoint(Machine machine) {
        return machine.isPress() ? dice.wholeAround(1180, 0.02) : null;
    }
}
