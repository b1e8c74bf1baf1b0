package io.gatehouse.policy;

import io.gatehouse.shared.Level;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The control ladder, complete: what the file says of a level, and for what it leaves out the safe default of that level.
 * The one place that knows the defaults: strategic answers wait for a person, strategic data go to no vendor, are not
 * exported, and two people approve who gets them; of the other levels none of this holds, and one person approves. Grants
 * have no longest time and summaries no longest life of their own, unless the file says so.
 */
public final class ControlLadder {

    private final List<LevelControls> controls;

    /**
     * @param vendors {@code none}, {@code any}, or vendor keys
     * @param export whether rows and sentences may be copied and exported
     * @param longestGrant null: as long as the grant says
     * @param keep null: as long as the workflow says
     * @param approvals how many people approve that somebody gets it
     */
    public record Rung(Oversight oversight, List<String> vendors, boolean export, Period longestGrant, Period keep, int approvals) {

        /** Whether data of this level may go to that vendor at all, whatever its terms. */
        public boolean allowsVendor(String vendor) {
            return vendors.equals(List.of("any")) || !vendors.equals(List.of("none")) && vendors.contains(vendor);
        }

        /** Whether a grant may give it: where there is a longest time, the grant must begin and end within it. */
        public boolean allows(Grant grant) {
            return longestGrant == null || grant.from() != null && grant.until() != null
                    && !grant.until().isAfter(grant.from().plus(longestGrant));
        }
    }

    private ControlLadder(List<LevelControls> controls) {
        this.controls = controls;
    }

    public static ControlLadder of(Policy policy) {
        return of(policy.controls());
    }

    public static ControlLadder of(List<LevelControls> controls) {
        return new ControlLadder(controls);
    }

    public Rung rung(Level level) {
        boolean strategic = level == Level.STRATEGIC;
        return new Rung(said(level, LevelControls::oversight, strategic ? Oversight.BEFORE_RELEASE : Oversight.NONE),
                said(level, LevelControls::vendors, List.of(strategic ? "none" : "any")), said(level, LevelControls::export, !strategic),
                said(level, LevelControls::longestGrant, null), said(level, LevelControls::keep, null),
                said(level, LevelControls::approvals, strategic ? 2 : 1));
    }

    private <T> T said(Level level, Function<LevelControls, T> what, T otherwise) {
        return controls.stream().filter(rung -> rung.level() == level).map(what).filter(Objects::nonNull).findFirst().orElse(otherwise);
    }
}
