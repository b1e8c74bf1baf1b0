package io.gatehouse.vendor.model;

import io.gatehouse.policy.ModelUse;
import io.gatehouse.vendor.egress.EgressApproval;
import io.gatehouse.vendor.egress.EgressCalls;
import io.gatehouse.vendor.model.ModelFailure.Reason;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Asks a vendor's model, and nothing without the gate's approval. Every attempt is on record with the digest of its exact
 * bytes before they go, and with its end. What comes back is handed over piece by piece on the caller's own thread; no
 * transaction may be open.
 */
@ApplicationScoped
public class ModelGateway {

    private static final int ATTEMPTS = 3;

    private final EgressCalls calls;
    private final ModelSecrets secrets;
    private final Clock clock;
    private final Providers providers = new Providers();
    private final Wire wire;

    /** For the container, which needs one that does nothing. */
    protected ModelGateway() {
        this.calls = null;
        this.secrets = null;
        this.clock = null;
        this.wire = null;
    }

    @Inject
    ModelGateway(EgressCalls calls, ModelSecrets secrets, Clock clock) {
        this.calls = calls;
        this.secrets = secrets;
        this.clock = clock;
        this.wire = new Wire();
    }

    @PreDestroy
    void stop() {
        wire.close();
    }

    /**
     * The model's answer; pieces of it before that, in their order.
     *
     * @param budget bounds that the workflow sets
     * @throws ModelFailure where it could not be asked, or did not answer to the end
     */
    public Completion ask(EgressApproval approval, Prompt prompt, ModelUse budget, Consumer<String> pieces) {
        var provider = providers.of(approval.vendor(), approval.provider());
        var deadline = System.nanoTime() + approval.provider().limits().timeout().toNanos();
        return provider.admitted(deadline, () -> attempts(approval, prompt, budget, provider, deadline, pieces));
    }

    /** How the providers that were asked since the start are doing, by the vendor's key. */
    public java.util.List<ProviderHealth> health() {
        return providers.health();
    }

    private Completion attempts(EgressApproval approval, Prompt prompt, ModelUse budget, ProviderState provider, long deadline, Consumer<String> pieces) {
        var secret = secrets.of(approval.provider().secret());
        for (int attempt = 1; ; attempt++) {
            requireBudget(approval, prompt, budget);
            var one = new Attempt(approval, calls, wire, deadline, clock);
            try {
                var completion = one.run(prompt, secret, pieces);
                provider.succeeded(clock.instant(), completion);
                return completion;
            } catch (ModelFailure failure) {
                if (failure.reason() == Reason.APPROVAL_ENDED) {
                    throw failure;
                }
                provider.failed(clock.instant(), failure.reason());
                if (attempt == ATTEMPTS || !one.mayTryAgain(failure.reason()) || !pause(attempt, one.retryAfterMillis(), deadline)) {
                    throw failure;
                }
            }
        }
    }

    /** Waits before the next attempt: doubled each time, with jitter, or as long as the provider says; false where time is too short. */
    private static boolean pause(int attempt, long asked, long deadline) {
        long backoff = (200L << attempt) + ThreadLocalRandom.current().nextLong(200);
        long wait = Math.max(backoff, asked);
        if (System.nanoTime() + wait * 1_000_000 >= deadline) {
            return false;
        }
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Right before each attempt, whose record reserves as many tokens: calls at once overshoot the budget at most by those
     * that pass here before another's record is committed.
     */
    private void requireBudget(EgressApproval approval, Prompt prompt, ModelUse budget) {
        long needed = Attempt.reserved(prompt);
        if (budget.tokensPerDay() != null && calls.tokensToday(approval.workflow(), null) + needed > budget.tokensPerDay()
                || budget.tokensPerPerson() != null
                && calls.tokensToday(approval.workflow(), approval.subject()) + needed > budget.tokensPerPerson()) {
            throw new ModelFailure(Reason.BUDGET, null);
        }
    }
}
