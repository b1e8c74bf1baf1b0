package io.gatehouse.governance;

import io.gatehouse.identity.CurrentCaller;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.SystemSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.WorkflowSpec.Status;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;

/**
 * The register of AI use cases, one entry at a time. An entry is a workflow of the governance file, and a change here is a
 * change of that file: checked, compared, recorded and staged for a second officer by the same boundary.
 */
@Stateless
@RolesAllowed("ai-governance")
public class UseCases {

    @Inject
    private CurrentCaller current;

    @Inject
    private PolicyChange change;

    /**
     * Registers a use case, always as a draft, or changes one and leaves its status as it is. CONFLICT {@code use-case-exists}
     * where a new one has the key of another; NOT_FOUND where the one to change is gone.
     */
    public ApplyResult put(WorkflowSpec useCase, boolean isNew, boolean dryRun) {
        return change(policy -> {
            var found = policy.workflow(useCase.key());
            if (isNew && found.isPresent()) {
                throw DomainException.conflict("use-case-exists");
            }
            var status = isNew ? Status.DRAFT : found.orElseThrow(DomainException::notFound).status();
            return Edited.with(policy, UseCaseLife.in(useCase, status));
        }, dryRun);
    }

    /** Takes a use case to its next status; REFUSED where {@link UseCaseLife} does not allow it. */
    public ApplyResult turn(String key, Status to) {
        return change(policy -> Edited.with(policy, UseCaseLife.turned(policy.workflow(key).orElseThrow(DomainException::notFound), to)), false);
    }

    /** Records an AI system outside Gatehouse, or changes its entry. */
    public ApplyResult record(SystemSpec system) {
        return change(policy -> Edited.with(policy, system), false);
    }

    private ApplyResult change(UnaryOperator<Policy> edit, boolean dryRun) {
        return change.edit(edit, current.caller(), Consent.NONE, dryRun);
    }
}
