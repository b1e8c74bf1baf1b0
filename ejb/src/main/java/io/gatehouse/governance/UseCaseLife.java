package io.gatehouse.governance;

import io.gatehouse.policy.Risk;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.WorkflowSpec.Status;
import io.gatehouse.shared.DomainException;
import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a use case: draft, approved, suspended, retired. Only an approved one answers. Nothing comes back from
 * retirement; nothing is approved whose risk nobody has assessed, or whose risk class is prohibited. Pure.
 */
public final class UseCaseLife {

    private UseCaseLife() {
    }

    /** Where it may go from here. */
    public static Set<Status> next(Status from) {
        return switch (from) {
            case DRAFT -> EnumSet.of(Status.APPROVED, Status.RETIRED);
            case APPROVED -> EnumSet.of(Status.SUSPENDED, Status.RETIRED);
            case SUSPENDED -> EnumSet.of(Status.APPROVED, Status.RETIRED);
            case RETIRED -> EnumSet.noneOf(Status.class);
        };
    }

    /** REFUSED {@code no-such-step risk-not-assessed risk-prohibited}. */
    static WorkflowSpec turned(WorkflowSpec useCase, Status to) {
        if (!next(useCase.status()).contains(to)) {
            throw DomainException.refused("status", "no-such-step", "From " + useCase.status() + " it cannot become " + to + ".");
        }
        if (to == Status.APPROVED) {
            requireBearable(useCase.risk());
        }
        return in(useCase, to);
    }

    private static void requireBearable(Risk risk) {
        if (risk == null) {
            throw DomainException.refused("risk", "risk-not-assessed", "Say its risk class first.");
        }
        if (risk.category() == Risk.Category.PROHIBITED) {
            throw DomainException.refused("risk.class", "risk-prohibited", "A prohibited practice is never approved.");
        }
    }

    static WorkflowSpec in(WorkflowSpec is, Status status) {
        return new WorkflowSpec(is.key(), is.title(), is.purpose(), is.owner(), status, is.roles(), is.datasets(), is.ceiling(),
                is.providers(), is.oversight(), is.keep(), is.models(), is.risk());
    }
}
