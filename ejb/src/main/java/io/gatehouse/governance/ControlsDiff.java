package io.gatehouse.governance;

import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.LevelControls;
import io.gatehouse.policy.Oversight;
import io.gatehouse.shared.Level;
import java.time.Period;
import java.util.List;

/** Differences of the control ladder, as they hold: what is left out has the safe default of its level. */
final class ControlsDiff {

    private ControlsDiff() {
    }

    static void compare(List<LevelControls> before, List<LevelControls> after, Changes changes) {
        for (Level level : Level.values()) {
            var was = ControlLadder.of(before).rung(level);
            var is = ControlLadder.of(after).rung(level);
            var path = "controls." + level.code();
            changes.value(path, "oversight", was.oversight(), is.oversight(), is.oversight() != Oversight.BEFORE_RELEASE);
            changes.value(path, "vendors", was.vendors(), is.vendors(), !fewerVendors(was.vendors(), is.vendors()));
            changes.value(path, "export", was.export(), is.export(), is.export());
            changes.value(path, "longest-grant", was.longestGrant(), is.longestGrant(), lasts(was.longestGrant(), is.longestGrant()));
            changes.value(path, "keep", was.keep(), is.keep(), lasts(was.keep(), is.keep()));
            changes.value(path, "approvals", was.approvals(), is.approvals(), is.approvals() < was.approvals());
        }
    }

    /** Null has no end. */
    private static boolean lasts(Period was, Period is) {
        return is == null || was != null && !Widening.shorter(was, is);
    }

    private static boolean fewerVendors(List<String> was, List<String> is) {
        return is.equals(List.of("none")) || was.equals(List.of("any")) || !is.equals(List.of("any")) && was.containsAll(is);
    }
}
