package io.gatehouse.policy;

import io.gatehouse.shared.Level;
import java.time.Period;
import java.util.List;

/**
 * One rung of the control ladder. What the file leaves out is null (export, approvals: null as well) and has the
 * safe default of the level.
 *
 * @param vendors {@code none}, {@code any}, or vendor keys; null when not given
 */
public record LevelControls(Level level, Oversight oversight, List<String> vendors, Boolean export,
                            Period longestGrant, Period keep, Integer approvals) {
}
