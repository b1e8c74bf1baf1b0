package io.gatehouse.leaktest.job;

import java.util.List;

/**
 * What stands with leak tests: each workflow with its last test, and the tests so far.
 *
 * @param running the test that runs, or null
 * @param roles that can be tested: those of the policy
 * @param history newest first
 */
public record LeakTestOverview(List<Line> workflows, LeakTestState running, List<String> roles, List<LeakTestState> history) {

    /**
     * A workflow.
     *
     * @param last its last completed test of all that it answers; null where there is none
     * @param outdated whether the policy or the data changed since, so that it speaks of something else
     */
    public record Line(String key, String title, boolean approved, LeakTestState last, boolean outdated) {
    }

    public LeakTestOverview {
        workflows = List.copyOf(workflows);
        roles = List.copyOf(roles);
        history = List.copyOf(history);
    }
}
