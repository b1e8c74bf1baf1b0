package io.gatehouse.vendor.model;

import io.gatehouse.policy.VendorSpec;
import io.gatehouse.vendor.model.ModelFailure.Reason;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * One provider on this node: how many calls run, and whether it is worth a call. After half of the last ten calls failed
 * (five at least), none is tried for 30 seconds; then two are.
 */
final class ProviderState {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final String vendor;
    private final VendorSpec.Provider provider;
    private final Semaphore places;
    private final CircuitBreaker breaker;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile Instant lastSuccess;
    private volatile Instant lastFailure;
    private volatile Reason failure;

    ProviderState(String vendor, VendorSpec.Provider provider) {
        this.vendor = vendor;
        this.provider = provider;
        this.places = new Semaphore(provider.limits().concurrency(), true);
        this.breaker = CircuitBreaker.of(vendor, CircuitBreakerConfig.custom().slidingWindowSize(10).minimumNumberOfCalls(5)
                .failureRateThreshold(50).waitDurationInOpenState(Duration.ofSeconds(30)).permittedNumberOfCallsInHalfOpenState(2)
                .recordException(thrown -> thrown instanceof ModelFailure failed && failed.reason() != Reason.NO_SECRET
                        && failed.reason() != Reason.APPROVAL_ENDED && failed.reason() != Reason.BUDGET).build());
    }

    /** Runs the call where there is a place within two seconds and the circuit is closed. */
    Completion admitted(long deadline, Supplier<Completion> call) {
        try {
            long wait = Math.min(LONGEST_WAIT.toNanos(), deadline - System.nanoTime());
            if (!places.tryAcquire(wait, TimeUnit.NANOSECONDS)) {
                throw new ModelFailure(Reason.BUSY, null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(Reason.BUSY, stopped);
        }
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException open) {
            throw new ModelFailure(Reason.CIRCUIT_OPEN, null);
        } finally {
            places.release();
        }
    }

    void succeeded(Instant at, Completion completion) {
        calls.incrementAndGet();
        lastSuccess = at;
    }

    void failed(Instant at, Reason reason) {
        calls.incrementAndGet();
        failures.incrementAndGet();
        lastFailure = at;
        failure = reason;
    }

    ProviderHealth health() {
        return new ProviderHealth(vendor, provider.model(), breaker.getState().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                lastSuccess, lastFailure, failure == null ? null : failure.code(),
                provider.limits().concurrency() - places.availablePermits(), calls.get(), failures.get(), List.of());
    }
}
