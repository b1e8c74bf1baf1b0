package io.gatehouse.leaktest.job;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.leaktest.LeakTestOrder;
import io.gatehouse.policy.WorkflowSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An order on its way: by whom, on what, with which seed.
 *
 * @param night the day of a nightly test, else null
 * @param landed the tables that the workflow's datasets lie in
 */
record Start(LeakTestOrder order, String subject, LocalDate night, long policyVersion, String landed, long seed) {

    static Start of(LeakTestOrder order, String subject, LocalDate night, PolicySnapshot snapshot, long seed) {
        return new Start(order, subject, night, snapshot.version(), landed(order.workflow(), snapshot), seed);
    }

    /** The tables of a workflow's datasets as they lie now. */
    static String landed(String workflow, PolicySnapshot snapshot) {
        return snapshot.policy().workflow(workflow).map(WorkflowSpec::datasets).orElse(List.of()).stream().sorted()
                .flatMap(key -> snapshot.catalog().dataset(key).stream()).map(landed -> landed.table()).collect(Collectors.joining(" "));
    }

    /** Every role of the workflow, and everything that can be asked. */
    boolean isWhole() {
        return order.roles().isEmpty() && order.people().isEmpty() && order.attributes() == null && order.requests().isEmpty();
    }
}
