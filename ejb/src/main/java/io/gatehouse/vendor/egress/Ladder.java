package io.gatehouse.vendor.egress;

import io.gatehouse.policy.LevelControls;
import io.gatehouse.shared.Level;
import java.util.List;
import java.util.Objects;

/** The control ladder's word on vendors. The safe default: strategic data go to none. Pure. */
final class Ladder {

    private Ladder() {
    }

    static boolean allows(List<LevelControls> controls, Level level, String vendor) {
        var vendors = controls.stream().filter(rung -> rung.level() == level).map(LevelControls::vendors).filter(Objects::nonNull)
                .findFirst().orElse(List.of(level == Level.STRATEGIC ? "none" : "any"));
        return vendors.equals(List.of("any")) || !vendors.equals(List.of("none")) && vendors.contains(vendor);
    }
}
