package io.gatehouse.governance;

import io.gatehouse.policy.LevelControls;
import io.gatehouse.policy.Oversight;
import java.util.List;
import java.util.Objects;

/** Differences of the control ladder. What is left out has a default that is not known here, so leaving out widens. */
final class ControlsDiff {

    private ControlsDiff() {
    }

    static void compare(List<LevelControls> before, List<LevelControls> after, Changes changes) {
        for (var level : io.gatehouse.shared.Level.values()) {
            var was = rung(before, level);
            var is = rung(after, level);
            var path = "controls." + level.code();
            changes.value(path, "oversight", was.oversight(), is.oversight(), is.oversight() != Oversight.BEFORE_RELEASE);
            changes.value(path, "vendors", was.vendors(), is.vendors(), !fewerVendors(was.vendors(), is.vendors()));
            changes.value(path, "export", was.export(), is.export(), !Boolean.FALSE.equals(is.export()));
            changes.value(path, "longest-grant", was.longestGrant(), is.longestGrant(), !Widening.shorter(was.longestGrant(), is.longestGrant()));
            changes.value(path, "keep", was.keep(), is.keep(), !Widening.shorter(was.keep(), is.keep()));
            changes.value(path, "approvals", was.approvals(), is.approvals(),
                    was.approvals() == null || is.approvals() == null || is.approvals() < was.approvals());
        }
    }

    private static LevelControls rung(List<LevelControls> rungs, io.gatehouse.shared.Level level) {
        return rungs.stream().filter(r -> r.level() == level).findFirst()
                .orElse(new LevelControls(level, null, null, null, null, null, null));
    }

    private static boolean fewerVendors(List<String> was, List<String> is) {
        return Objects.equals(is, List.of("none")) || is != null && was != null
                && (was.equals(List.of("any")) || was.containsAll(is));
    }
}
