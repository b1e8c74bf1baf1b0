package io.gatehouse.vendor.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.vendor.egress.CallEnd;
import io.gatehouse.shared.DomainException;
import io.gatehouse.vendor.egress.EgressApproval;
import io.gatehouse.vendor.egress.EgressCalls;
import io.gatehouse.vendor.model.ModelFailure.Reason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** One attempt of a call, from the record before it to the record after it. For one thread. */
final class Attempt {

    private static final Set<Reason> TRANSIENT = EnumSet.of(Reason.UNREACHABLE, Reason.RATE_LIMITED);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int SEED = 1906;
    private static final Logger LOG = System.getLogger(Attempt.class.getName());

    private final EgressApproval approval;
    private final EgressCalls calls;
    private final Wire wire;
    private final long deadline;
    private final Clock clock;
    private final StringBuilder text = new StringBuilder();
    private Exchange exchange;
    private ChatResponse response;
    private Throwable error;
    private RuntimeException taker;

    Attempt(EgressApproval approval, EgressCalls calls, Wire wire, long deadline, Clock clock) {
        this.approval = approval;
        this.calls = calls;
        this.wire = wire;
        this.deadline = deadline;
        this.clock = clock;
    }

    Completion run(Prompt prompt, String secret, Consumer<String> pieces) {
        long start = clock.millis();
        exchange = new Exchange(wire, deadline, body -> calls.sent(approval, body, reserved(prompt)));
        var model = OpenAiStreamingChatModel.builder().httpClientBuilder(exchange.asBuilder()).baseUrl(baseUrl(approval.provider()))
                .apiKey(secret.isEmpty() ? "none" : secret).modelName(approval.provider().model()).temperature(0.0).seed(SEED)
                .maxTokens(prompt.answerTokens()).timeout(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))
                .logRequests(false).logResponses(false).build();
        try {
            model.chat(ChatRequest.builder().messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user())).build(), handler(pieces));
        } catch (RuntimeException thrown) {
            error = thrown;
        }
        return ended(prompt, start);
    }

    /** Ollama answers in the same form below {@code /v1}. */
    private static String baseUrl(VendorSpec.Provider provider) {
        var url = provider.url().replaceAll("/+$", "");
        return provider.kind() == VendorSpec.Kind.OLLAMA && !url.endsWith("/v1") ? url + "/v1" : url;
    }

    private StreamingChatResponseHandler handler(Consumer<String> pieces) {
        return new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String piece) {
                text.append(piece);
                if (taker == null) {
                    try {
                        pieces.accept(piece);
                    } catch (RuntimeException failed) {
                        taker = failed;
                        exchange.stop();
                    }
                }
            }

            @Override
            public void onCompleteResponse(ChatResponse complete) {
                response = complete;
            }

            @Override
            public void onError(Throwable thrown) {
                error = thrown;
            }
        };
    }

    private Completion ended(Prompt prompt, long start) {
        if (taker != null) {
            record("stopped", prompt, start);
            throw taker;
        }
        if (exchange.unrecorded() != null) {
            throw exchange.unrecorded() instanceof DomainException refused && refused.code().equals(EgressCalls.APPROVAL_ENDED)
                    ? new ModelFailure(Reason.APPROVAL_ENDED, null) : exchange.unrecorded();
        }
        var failure = failure();
        if (failure != null) {
            record(failure.code(), prompt, start);
            LOG.log(Level.WARNING, "A call of {0} failed: call {1}, {2}, {3} ms", approval.vendor(), String.valueOf(exchange.call()), failure.code(),
                    String.valueOf(clock.millis() - start));
            throw new ModelFailure(failure, null);
        }
        record(EgressCalls.ANSWERED, prompt, start);
        return new Completion(text.toString(), finish(), promptTokens(prompt), answerTokens(), exchange.call());
    }

    private Reason failure() {
        if (exchange.failure() != null) {
            return exchange.failure() == Reason.UNREACHABLE && !text.isEmpty() ? Reason.BROKEN_OFF : exchange.failure();
        }
        if (error != null || response == null) {
            return text.isEmpty() ? Reason.BAD_ANSWER : Reason.BROKEN_OFF;
        }
        return response.finishReason() == null ? text.isEmpty() ? Reason.BAD_ANSWER : Reason.BROKEN_OFF : null;
    }

    private Completion.Finish finish() {
        return exchange.declined() ? Completion.Finish.REFUSED : response.finishReason() == FinishReason.LENGTH ? Completion.Finish.CUT
                : response.finishReason() == FinishReason.CONTENT_FILTER ? Completion.Finish.FILTERED : Completion.Finish.STOPPED;
    }

    private void record(String outcome, Prompt prompt, long start) {
        if (exchange.call() != null) {
            boolean connected = exchange.isConnected();
            int sent = connected ? promptTokens(prompt) : 0;
            int answered = connected ? answerTokens() : 0;
            var price = approval.provider().price();
            calls.ended(exchange.call(), new CallEnd(outcome, sent, answered, price == null ? null : cost(price, sent, answered),
                    price == null ? null : price.currency(), clock.millis() - start));
        }
    }

    /** What a call may use at most, as we estimate it. */
    static int reserved(Prompt prompt) {
        return Tokens.estimate(prompt.system()) + Tokens.estimate(prompt.user()) + prompt.answerTokens();
    }

    private static BigDecimal cost(VendorSpec.Price price, int sent, int answered) {
        return price.input().multiply(BigDecimal.valueOf(sent)).add(price.output().multiply(BigDecimal.valueOf(answered)))
                .divide(MILLION, MathContext.DECIMAL64);
    }

    private int promptTokens(Prompt prompt) {
        var usage = usage();
        return usage != null && usage.inputTokenCount() != null ? usage.inputTokenCount()
                : Tokens.estimate(prompt.system()) + Tokens.estimate(prompt.user());
    }

    private int answerTokens() {
        var usage = usage();
        return usage != null && usage.outputTokenCount() != null ? usage.outputTokenCount() : Tokens.estimate(text.toString());
    }

    private TokenUsage usage() {
        return response == null ? null : response.tokenUsage();
    }

    /** Only where nothing has come back yet, and another attempt may meet a better moment. */
    boolean mayTryAgain(Reason reason) {
        return TRANSIENT.contains(reason) && text.isEmpty();
    }

    long retryAfterMillis() {
        return exchange == null ? 0 : exchange.retryAfterMillis();
    }
}
