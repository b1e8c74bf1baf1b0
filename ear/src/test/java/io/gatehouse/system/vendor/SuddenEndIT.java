package io.gatehouse.system.vendor;

import static io.gatehouse.system.vendor.Reviews.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.modelserver.RecordingModelServer;
import io.gatehouse.system.Stack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A server that ends at once between sending and answer")
class SuddenEndIT {

    private static final int PATIENCE_SECONDS = 60;

    @Test
    @DisplayName("leaves the event of sending, with the digest of the very bytes that the vendor got")
    void leaves_the_record() throws Exception {
        var stack = Stack.shared();
        try (var model = RecordingModelServer.start()) {
            stack.demoCompany();
            stack.applyGovernance(VendorPolicy.at(model.url()));
            new Reviews(stack).approve("silent", terms("confidential", List.of("purchase-price", "vendor-terms", "lead-time", "personal-data"), null, "2027-06-30"));
            var asking = CompletableFuture.supplyAsync(() -> stack.post("buyer", "/api/summaries",
                    Map.of("workflow", "w-silent", "question", "What changed at our vendors?")));
            model.awaitRequest(PATIENCE_SECONDS, TimeUnit.SECONDS);
            stack.killWildFly();
            asking.handle((answer, broken) -> answer).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            try (var database = stack.superuser(); var query = database.prepareStatement("SELECT c.digest, c.outcome, e.details FROM gatehouse.egress_call c"
                    + " JOIN gatehouse.audit_event e ON e.ref = c.audit_ref WHERE c.vendor = 'silent'"); var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(model.received().getFirst().digest());
                assertThat(rows.getString(2)).as("nobody knows how it ended").isNull();
                assertThat(rows.getString(3)).contains(model.received().getFirst().digest());
                assertThat(rows.next()).isFalse();
            }
        } finally {
            stack.startAgain();
        }
        assertThat(stack.get("buyer", "/api/me").status()).isEqualTo(200);
    }
}
