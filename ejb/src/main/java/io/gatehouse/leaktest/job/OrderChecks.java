package io.gatehouse.leaktest.job;

import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.leaktest.LeakTestOrder.Asked;
import io.gatehouse.policy.Policy;
import io.gatehouse.shared.DomainException;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether an order names what there is. */
final class OrderChecks {

    private static final int MOST_REQUESTS = 500;

    private OrderChecks() {
    }

    static void check(LeakTestOrder order, Policy policy) {
        policy.workflow(order.workflow()).orElseThrow(DomainException::notFound);
        if (order.roles().stream().anyMatch(role -> policy.roles().stream().noneMatch(known -> known.key().equals(role)))) {
            throw DomainException.refused("roles", "unknown-role", "The governance file has no such role.");
        }
        if (order.requests().size() > MOST_REQUESTS) {
            throw DomainException.refused("requests", "too-many", "At most " + MOST_REQUESTS + '.');
        }
        for (Asked asked : order.requests()) {
            if (Stream.of(asked.report(), asked.statement(), asked.question()).filter(Objects::nonNull).count() != 1) {
                throw DomainException.refused("requests", "one-of", "Each request is a report, a statement or a question.");
            }
            if (asked.report() != null && policy.report(asked.report()).isEmpty()) {
                throw DomainException.refused("requests", "unknown-report", "The governance file has no such report.");
            }
        }
    }
}
