package io.gatehouse.vendor.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.gatehouse.vendor.model.ModelFailure.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/**
 * One request and its answer, for LangChain4j: on the caller's thread, recorded before its bytes go. Says what went wrong
 * without a word of what was sent or received.
 */
final class Exchange implements HttpClient {

    /** No answer is longer. */
    static final long LARGEST = 1_000_000;

    private static final Set<String> NOT_OURS = Set.of("connection", "content-length", "host", "upgrade", "http2-settings");

    private final Wire wire;
    private final long deadline;
    private final Function<byte[], String> recorded;
    private String call;
    private RuntimeException unrecorded;
    private volatile Reason failure;
    private volatile InputStream open;
    private long retryAfterMillis;
    private boolean declined;
    private boolean connected = true;

    /** @param recorded records the exact bytes and gives the id of the call; what it throws keeps them from going */
    Exchange(Wire wire, long deadline, Function<byte[], String> recorded) {
        this.wire = wire;
        this.deadline = deadline;
        this.recorded = recorded;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("answers are streamed");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        var body = request.body().getBytes(StandardCharsets.UTF_8);
        try {
            call = recorded.apply(body);
        } catch (RuntimeException notWritten) {
            unrecorded = notWritten;
            listener.onError(notWritten);
            return;
        }
        try {
            var answer = wire.send(prepared(request, body));
            if (answer.statusCode() / 100 != 2) {
                refused(answer.statusCode(), answer.headers().firstValue("Retry-After").orElse(null));
                answer.body().close();
                listener.onError(new HttpException(answer.statusCode(), ""));
                return;
            }
            listener.onOpen(SuccessfulHttpResponse.builder().statusCode(answer.statusCode()).headers(answer.headers().map()).build());
            read(answer.body(), parser, listener);
        } catch (IOException | RuntimeException broken) {
            failure = failure == null ? reason(broken) : failure;
            connected = !(broken instanceof HttpConnectTimeoutException || broken instanceof ConnectException);
            listener.onError(new IOException(failure.code()));
        }
    }

    private java.net.http.HttpRequest prepared(HttpRequest request, byte[] body) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(left())
                .method(request.method().name(), BodyPublishers.ofByteArray(body));
        request.headers().forEach((name, values) -> {
            if (!NOT_OURS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    }

    private void read(InputStream body, ServerSentEventParser parser, ServerSentEventListener listener) throws IOException {
        open = body;
        try (var watch = wire.closing(body, deadline, () -> failure = Reason.TIMEOUT); var bounded = new BoundedInput(body, LARGEST)) {
            parser.parse(bounded, new RefusalWatch(listener, () -> declined = true));
            if (failure == null && bounded.broken() != null) {
                failure = reason(bounded.broken());
            }
            listener.onClose();
        }
    }

    private void refused(int status, String retryAfter) {
        failure = switch (status) {
            case 429 -> Reason.RATE_LIMITED;
            case 408, 502, 503, 504 -> Reason.UNREACHABLE;
            default -> status / 100 == 5 ? Reason.BAD_ANSWER : Reason.REJECTED;
        };
        if (retryAfter != null && retryAfter.matches("\\d{1,6}")) {
            retryAfterMillis = Long.parseLong(retryAfter) * 1_000;
        }
    }

    private static Reason reason(Throwable broken) {
        return broken instanceof BoundedInput.TooLargeException ? Reason.BAD_ANSWER
                : broken instanceof HttpConnectTimeoutException || broken instanceof ConnectException ? Reason.UNREACHABLE
                : broken instanceof HttpTimeoutException ? Reason.TIMEOUT : Reason.UNREACHABLE;
    }

    /** Nobody wants the rest. */
    void stop() {
        var stream = open;
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException closedAnyway) {
                failure = Reason.BROKEN_OFF;
            }
        }
    }

    /** Id of the record of the call; null where nothing was sent. */
    String call() {
        return call;
    }

    /** Why the call could not be recorded, and nothing was sent; else null. */
    RuntimeException unrecorded() {
        return unrecorded;
    }

    /** False where no connection came about, so that nothing can have been read there. */
    boolean isConnected() {
        return connected;
    }

    Reason failure() {
        return failure;
    }

    /** Whether the model said in the protocol's own field that it will not answer. */
    boolean declined() {
        return declined;
    }

    long retryAfterMillis() {
        return retryAfterMillis;
    }

    HttpClientBuilder asBuilder() {
        return new HttpClientBuilder() {
            @Override
            public Duration connectTimeout() {
                return null;
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration ignored) {
                return this;
            }

            @Override
            public Duration readTimeout() {
                return null;
            }

            @Override
            public HttpClientBuilder readTimeout(Duration ignored) {
                return this;
            }

            @Override
            public HttpClient build() {
                return Exchange.this;
            }
        };
    }
}
