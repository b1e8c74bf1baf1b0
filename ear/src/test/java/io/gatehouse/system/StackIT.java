package io.gatehouse.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The stack that one command starts")
class StackIT {

    private final Stack stack = Stack.shared();

    @Test
    @DisplayName("says that it is ready")
    void ready() throws Exception {
        assertThat(get(stack.management().resolve("health/ready")).statusCode()).isEqualTo(200);
        assertThat(get(stack.management().resolve("health/ready")).body()).contains("\"status\":\"UP\"");
    }

    @Test
    @DisplayName("tells its metrics to the machine that it runs on")
    void metrics() throws Exception {
        assertThat(get(stack.management().resolve("metrics")).body()).contains("base_memory_usedHeap_bytes");
    }

    @Test
    @DisplayName("does not tell strangers which software and version it runs")
    void noVersions() throws Exception {
        HttpResponse<String> response = get(stack.plain());
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    @DisplayName("starts nothing a second time")
    void secondUp() {
        io.gatehouse.launcher.LocalStack again = new io.gatehouse.launcher.LocalStack(stack.settings(),
                new io.gatehouse.launcher.Progress(System.out));
        assertThat(again.up()).isFalse();
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
