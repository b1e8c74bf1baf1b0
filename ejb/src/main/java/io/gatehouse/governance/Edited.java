package io.gatehouse.governance;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.SystemSpec;
import io.gatehouse.policy.WorkflowSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A policy with one entry put in its place, or at the end where it is new. Pure. */
final class Edited {

    private Edited() {
    }

    static Policy with(Policy is, WorkflowSpec workflow) {
        return new Policy(is.attributes(), is.controls(), is.sources(), is.datasets(), is.reports(), is.roles(),
                put(is.workflows(), workflow, WorkflowSpec::key), is.compilations(), is.vendors(), is.systems());
    }

    static Policy with(Policy is, SystemSpec system) {
        return new Policy(is.attributes(), is.controls(), is.sources(), is.datasets(), is.reports(), is.roles(), is.workflows(),
                is.compilations(), is.vendors(), put(is.systems(), system, SystemSpec::key));
    }

    private static <T> List<T> put(List<T> all, T one, Function<T, String> key) {
        var changed = new ArrayList<>(all);
        for (int at = 0; at < changed.size(); at++) {
            if (key.apply(changed.get(at)).equals(key.apply(one))) {
                changed.set(at, one);
                return changed;
            }
        }
        changed.add(one);
        return changed;
    }
}
