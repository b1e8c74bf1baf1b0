package io.gatehouse.vendor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.modelserver.Manner;
import io.gatehouse.modelserver.RecordingModelServer;
import io.gatehouse.policy.ModelUse;
import io.gatehouse.testbed.LoggedLines;
import io.gatehouse.vendor.egress.Approvals;
import io.gatehouse.vendor.egress.CallEnd;
import io.gatehouse.vendor.egress.EgressApproval;
import io.gatehouse.vendor.egress.EgressCalls;
import io.gatehouse.vendor.model.ModelFailure.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of a model that answers in every way there is. Everything is real but the record, which is kept in memory. */
class ModelGatewayTest {

    private static final Prompt PROMPT = new Prompt("Be brief.", """
            {"question":"q","language":"English","sentences":3,"evidence":[\
            {"id":1,"title":"T","kind":"fact","text":"Orders came to 16.1 M."},{"id":2,"title":"T","kind":"fact","text":"Scrap rose to 1,090 pieces."}]}""", 200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RecordingModelServer server = RecordingModelServer.start();
    private final Record record = new Record();
    private ModelGateway gateway;

    /** The record of calls, in memory, with what the server had received when it was written. */
    private final class Record extends EgressCalls {
        private final List<String> digests = new ArrayList<>();
        private final List<Integer> receivedBefore = new ArrayList<>();
        private final List<Integer> reserved = new ArrayList<>();
        private final List<CallEnd> ends = new ArrayList<>();
        private long spent;
        private RuntimeException broken;

        @Override
        public String sent(EgressApproval approval, byte[] exactBody, int reserved) {
            if (broken != null) {
                throw broken;
            }
            this.reserved.add(reserved);
            digests.add(new RecordingModelServer.Received("", "", java.util.Map.of(), exactBody).digest());
            receivedBefore.add(server.received().size());
            return UUID.randomUUID().toString();
        }

        @Override
        public void ended(String call, CallEnd end) {
            ends.add(end);
        }

        @Override
        public long tokensToday(String workflow, String subjectOrNull) {
            return spent;
        }
    }

    @BeforeEach
    void start() {
        gateway = new ModelGateway(record, new ModelSecrets(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        gateway.stop();
        server.close();
    }

    @Test
    void a_good_answer_comes_in_pieces_and_whole() {
        var pieces = new ArrayList<String>();
        var completion = gateway.ask(to(Manner.WELL), PROMPT, ModelUse.DEFAULT, pieces::add);
        assertThat(completion.text()).isEqualTo("Orders came to 16.1 M. [1]\nScrap rose to 1,090 pieces. [2]\n");
        assertThat(String.join("", pieces)).isEqualTo(completion.text());
        assertThat(pieces).hasSizeGreaterThan(3);
        assertThat(completion.finish()).isEqualTo(Completion.Finish.STOPPED);
        assertThat(completion.promptTokens()).isEqualTo(1000);
        assertThat(record.ends).singleElement().satisfies(end -> {
            assertThat(end.outcome()).isEqualTo("answered");
            assertThat(end.cost()).isEqualByComparingTo("0.0026");
            assertThat(end.currency()).isEqualTo("EUR");
        });
    }

    @Test
    void pieces_come_on_the_callers_own_thread() {
        var threads = new ArrayList<Thread>();
        gateway.ask(to(Manner.WELL), PROMPT, ModelUse.DEFAULT, piece -> threads.add(Thread.currentThread()));
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @ParameterizedTest
    @CsvSource({"WELL,1", "BADLY,1", "CUT_OFF,1", "EMPTY,1", "FLAKY,2", "BROKEN,1", "UNAUTHORISED,1", "INVALID,1", "ENORMOUS,1", "REDIRECT,1"})
    void the_digest_of_every_body_was_on_record_before_a_byte_of_it_went(Manner manner, int attempts) {
        try {
            gateway.ask(to(manner), PROMPT, ModelUse.DEFAULT, piece -> { });
        } catch (ModelFailure failed) {
            assertThat(manner).isNotIn(Manner.WELL, Manner.BADLY, Manner.FLAKY);
        }
        assertThat(server.received()).hasSize(attempts);
        assertThat(record.digests).isEqualTo(server.received().stream().map(RecordingModelServer.Received::digest).toList());
        for (int attempt = 0; attempt < attempts; attempt++) {
            assertThat(record.receivedBefore.get(attempt)).isEqualTo(attempt);
        }
        assertThat(record.ends).hasSize(attempts);
    }

    @ParameterizedTest
    @CsvSource({"NOT_AT_ALL,TIMEOUT", "SLOWLY,TIMEOUT", "STALLING,TIMEOUT", "CUT_OFF,BROKEN_OFF", "LIMITED,RATE_LIMITED", "BROKEN,BAD_ANSWER", "UNAUTHORISED,REJECTED",
        "REDIRECT,REJECTED", "INVALID,BAD_ANSWER", "ENORMOUS,BAD_ANSWER"})
    @Timeout(60)
    void every_failure_has_a_reason_and_tells_nothing_of_what_was_sent(Manner manner, Reason reason) {
        var patience = manner == Manner.NOT_AT_ALL || manner == Manner.SLOWLY || manner == Manner.STALLING
                || manner == Manner.LIMITED ? Duration.ofSeconds(2) : PATIENCE;
        var failure = catchThrowableOfType(ModelFailure.class, () -> gateway.ask(
                Approvals.of("v", server.url(), manner.model(), patience, null), PROMPT, ModelUse.DEFAULT, piece -> { }));
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.getMessage()).isEqualTo(reason.code());
        assertThat(failure.getCause()).isNull();
        assertThat(record.ends.getLast().outcome()).isEqualTo(reason.code());
    }

    @Test
    void an_answer_that_ends_at_the_bound_or_in_a_filter_says_so() {
        assertThat(gateway.ask(to(Manner.LENGTH), PROMPT, ModelUse.DEFAULT, piece -> { }).finish()).isEqualTo(Completion.Finish.CUT);
        assertThat(gateway.ask(to(Manner.FILTERED), PROMPT, ModelUse.DEFAULT, piece -> { }).finish()).isEqualTo(Completion.Finish.FILTERED);
    }

    @Test
    void a_model_that_says_in_the_protocol_that_it_will_not_has_refused() {
        assertThat(gateway.ask(to(Manner.DECLINED), PROMPT, ModelUse.DEFAULT, piece -> { }).finish()).isEqualTo(Completion.Finish.REFUSED);
        var quoting = new Prompt("Be brief.", PROMPT.user().replace("Orders came", "A note reads \\\"refusal\\\": \\\"no\\\" and orders came"), 200);
        assertThat(gateway.ask(to(Manner.WELL), quoting, ModelUse.DEFAULT, piece -> { }).finish()).isEqualTo(Completion.Finish.STOPPED);
    }

    @Test
    void a_third_call_waits_for_a_place_and_is_told_when_there_is_none() throws Exception {
        var both = new CountDownLatch(2);
        var silent = Approvals.of("v", server.url(), Manner.STALLING.model(), Duration.ofSeconds(8), null);
        var threads = new ArrayList<Thread>();
        for (int call = 0; call < 2; call++) {
            threads.add(Thread.ofVirtual().start(() -> catchThrowableOfType(ModelFailure.class,
                    () -> gateway.ask(silent, PROMPT, ModelUse.DEFAULT, piece -> both.countDown()))));
        }
        both.await();
        assertThat(gateway.health().getFirst().inFlight()).isEqualTo(2);
        var failure = catchThrowableOfType(ModelFailure.class, () -> gateway.ask(silent, PROMPT, ModelUse.DEFAULT, piece -> { }));
        assertThat(failure.reason()).isEqualTo(Reason.BUSY);
        assertThat(record.digests).hasSize(2);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(gateway.health().getFirst().inFlight()).isZero();
    }

    @Test
    void nothing_goes_where_the_record_cannot_be_written() {
        record.broken = new IllegalStateException("no record");
        var thrown = catchThrowableOfType(IllegalStateException.class, () -> gateway.ask(to(Manner.WELL), PROMPT, ModelUse.DEFAULT, piece -> { }));
        assertThat(thrown).hasMessage("no record");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void where_the_approval_has_ended_nothing_is_sent_and_the_provider_is_not_to_blame() {
        record.broken = io.gatehouse.shared.DomainException.refused(EgressCalls.APPROVAL_ENDED, List.of());
        for (int call = 0; call < 12; call++) {
            var failure = catchThrowableOfType(ModelFailure.class, () -> gateway.ask(
                    Approvals.of("v", server.url(), "well", PATIENCE, null), PROMPT, ModelUse.DEFAULT, piece -> { }));
            assertThat(failure.reason()).isEqualTo(Reason.APPROVAL_ENDED);
        }
        assertThat(server.received()).isEmpty();
        assertThat(record.ends).isEmpty();
        assertThat(gateway.health().getFirst().failures()).isZero();
    }

    @Test
    void a_server_that_is_not_there_is_unreachable_and_tried_again() {
        var failure = catchThrowableOfType(ModelFailure.class, () -> gateway.ask(
                Approvals.of("v", "http://127.0.0.1:9/v1", "well", PATIENCE, null), PROMPT, ModelUse.DEFAULT, piece -> { }));
        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(record.digests).hasSize(3);
        assertThat(record.ends).hasSize(3).allSatisfy(end -> {
            assertThat(end.promptTokens()).as("nothing was read there").isZero();
            assertThat(end.cost()).isZero();
        });
    }

    @Test
    void a_call_reserves_what_it_may_use_at_most_and_a_failed_one_is_logged_without_content() {
        try (var log = LoggedLines.of(Attempt.class)) {
            catchThrowableOfType(ModelFailure.class, () -> gateway.ask(to(Manner.BROKEN), PROMPT, ModelUse.DEFAULT, piece -> { }));
            assertThat(record.reserved).containsExactly(Tokens.estimate(PROMPT.system()) + Tokens.estimate(PROMPT.user()) + 200);
            assertThat(log.lines()).singleElement().asString().contains("v", "bad-answer", "ms").doesNotContain("Orders");
        }
    }

    @Test
    void a_budget_is_looked_at_before_every_attempt_and_the_provider_is_not_to_blame() {
        var use = new ModelUse(ModelUse.Excess.ROUTE, ModelUse.Guard.REMOVE, null, 1_000);
        record.spent = 900;
        for (int call = 0; call < 12; call++) {
            var failure = catchThrowableOfType(ModelFailure.class, () -> gateway.ask(to(Manner.WELL), PROMPT, use, piece -> { }));
            assertThat(failure.reason()).isEqualTo(Reason.BUDGET);
        }
        record.spent = 0;
        assertThat(gateway.ask(to(Manner.WELL), PROMPT, use, piece -> { }).text()).isNotEmpty();
    }

    @Test
    void after_repeated_failures_no_call_is_tried_for_a_while() {
        for (int call = 0; call < 5; call++) {
            catchThrowableOfType(ModelFailure.class, () -> gateway.ask(to(Manner.BROKEN), PROMPT, ModelUse.DEFAULT, piece -> { }));
        }
        int before = server.received().size();
        var failure = catchThrowableOfType(ModelFailure.class, () -> gateway.ask(to(Manner.BROKEN), PROMPT, ModelUse.DEFAULT, piece -> { }));
        assertThat(failure.reason()).isEqualTo(Reason.CIRCUIT_OPEN);
        assertThat(server.received()).hasSize(before);
        assertThat(gateway.health()).singleElement().satisfies(health -> {
            assertThat(health.circuit()).isEqualTo("open");
            assertThat(health.failures()).isEqualTo(5);
            assertThat(health.inFlight()).isZero();
        });
    }

    @Test
    void a_budget_that_is_used_up_stops_the_call() {
        record.spent = 900;
        var failure = catchThrowableOfType(ModelFailure.class, () -> gateway.ask(to(Manner.WELL), PROMPT,
                new ModelUse(ModelUse.Excess.ROUTE, ModelUse.Guard.REMOVE, null, 1_000), piece -> { }));
        assertThat(failure.reason()).isEqualTo(Reason.BUDGET);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void a_missing_key_stops_the_call() {
        var failure = catchThrowableOfType(ModelFailure.class, () -> gateway.ask(
                Approvals.of("v", server.url(), "well", PATIENCE, "no-such-alias"), PROMPT, ModelUse.DEFAULT, piece -> { }));
        assertThat(failure.reason()).isEqualTo(Reason.NO_SECRET);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void the_request_has_instructions_and_data_apart_and_nothing_else() {
        gateway.ask(to(Manner.WELL), PROMPT, ModelUse.DEFAULT, piece -> { });
        var request = server.received().getFirst();
        assertThat(request.text()).contains("\"role\" : \"system\"", "\"role\" : \"user\"").doesNotContain("tools");
        assertThat(request.prompt().path("evidence")).hasSize(2);
        assertThat(request.headers()).doesNotContainKeys("Upgrade", "Http2-settings");
    }

    private EgressApproval to(Manner manner) {
        return Approvals.of("v", server.url(), manner.model(), PATIENCE, null);
    }
}
