package io.gatehouse.governance;

import io.gatehouse.policy.ModelUse;
import io.gatehouse.policy.Oversight;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.WorkflowSpec.Status;
import java.util.List;

/** Differences of a workflow. One that is not approved shows nothing, so nothing about it widens. */
final class WorkflowDiff {

    private WorkflowDiff() {
    }

    static void compare(String path, WorkflowSpec was, WorkflowSpec is, Changes changes) {
        var runs = is.status() == Status.APPROVED;
        changes.value(path, "title", was.title(), is.title(), false);
        changes.value(path, "purpose", was.purpose(), is.purpose(), false);
        changes.value(path, "owner", was.owner(), is.owner(), runs);
        changes.value(path, "status", was.status(), is.status(), runs);
        changes.lists(path + ".roles", "role", was.roles(), is.roles(), runs);
        changes.lists(path + ".datasets", "dataset", was.datasets(), is.datasets(), runs);
        changes.value(path, "ceiling", was.ceiling(), is.ceiling(), runs && !is.ceiling().isWithin(was.ceiling()));
        changes.lists(path + ".providers", "provider", was.providers(), is.providers(), runs);
        if (was.providers().containsAll(is.providers()) && !isPrefix(is.providers(), was.providers())) {
            changes.changed(path + ".providers", "The order of preference is " + String.join(", ", is.providers()), runs);
        }
        changes.value(path, "oversight", was.oversight(), is.oversight(), runs && is.oversight() != Oversight.BEFORE_RELEASE);
        changes.value(path, "excess", was.models().excess(), is.models().excess(), runs && is.models().excess() != ModelUse.Excess.ROUTE);
        changes.value(path, "guard", was.models().guard(), is.models().guard(), runs && is.models().guard() != ModelUse.Guard.REVIEW);
        changes.value(path, "budget.tokens-per-day", was.models().tokensPerDay(), is.models().tokensPerDay(),
                runs && !fewer(was.models().tokensPerDay(), is.models().tokensPerDay()));
        changes.value(path, "budget.tokens-per-person", was.models().tokensPerPerson(), is.models().tokensPerPerson(),
                runs && !fewer(was.models().tokensPerPerson(), is.models().tokensPerPerson()));
        changes.value(path, "question", was.models().question(), is.models().question(),
                runs && !was.models().question().isWithin(is.models().question()));
        changes.value(path, "risk", was.risk(), is.risk(), false);
        changes.value(path, "keep", was.keep(), is.keep(), runs && !Widening.shorter(was.keep(), is.keep()));
    }

    private static boolean fewer(Integer was, Integer is) {
        return is != null && (was == null || is < was);
    }

    /** Only providers at the end left: what went to a later one before goes to the same, or to none. */
    private static boolean isPrefix(List<String> some, List<String> all) {
        return some.equals(all.subList(0, Math.min(some.size(), all.size())));
    }
}
