package io.gatehouse.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A machine; each plant has the same eight. */
record Machine(String id, String name, String kind, String plant, int builtIn) {

    static final String PRESS = "Press";

    private static final List<String> SET = List.of("Press 1", "Press 2", "Lathe 1", "Lathe 2", "Grinder 1",
            "Balancer 1", "Assembly cell 1", "Test bench 1");

    static final List<Machine> ALL = all();

    private static List<Machine> all() {
        Dice dice = Dice.of("machine");
        List<Machine> all = new ArrayList<>();
        for (String plant : DemoCompany.PLANTS) {
            for (String each : SET) {
                int gap = each.lastIndexOf(' ');
                String kind = each.substring(0, gap);
                all.add(new Machine("MC-" + (11 + all.size()), kind + " " + plant.charAt(0) + each.substring(gap + 1),
                        kind, plant, dice.between(2008, 2022)));
            }
        }
        return List.copyOf(all);
    }

    static List<Machine> of(String plant) {
        return ALL.stream().filter(machine -> machine.plant().equals(plant)).toList();
    }

    boolean isPress() {
        return kind.equals(PRESS);
    }

    boolean isWornPress() {
        return name.equals(Stories.WORN_PRESS);
    }

    /** The tool in use on this day (null for a machine without tools). The worn press got a new one. */
    String tool(LocalDate day) {
        if (isWornPress()) {
            return day.isBefore(Stories.TOOL_CHANGE) ? Stories.OLD_TOOL : Stories.NEW_TOOL;
        }
        return isPress() ? "T-" + (300 + ALL.indexOf(this)) : null;
    }
}
