package io.gatehouse.access.explain;

import io.gatehouse.access.Reason;
import java.util.List;

/**
 * Why a field or dataset is, or is not, visible.
 *
 * @param ways how its cells are seen; none where it is not visible
 * @param reasons the steps of the decision about it
 */
public record Explanation(Shown shown, List<Way> ways, List<Reason> reasons) {
    public Explanation {
        ways = List.copyOf(ways);
        reasons = List.copyOf(reasons);
    }

    public boolean visible() {
        return shown != Shown.NONE;
    }
}
