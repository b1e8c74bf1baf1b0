package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The model simulator of a local stack")
class ModelSimulatorTest {

    @TempDir
    private Path home;

    private Settings settings() {
        return Settings.from(Map.of("GATEHOUSE_HOME", home.toString(), "GATEHOUSE_SIMULATOR_PORT", "18181"), Path.of(".."));
    }

    private LocalStack stack(Settings settings) {
        return new LocalStack(settings, new Progress(new PrintStream(new ByteArrayOutputStream())));
    }

    @Test
    @DisplayName("belongs to a stack with the demo company, and to no other; later commands know which it is")
    void demoAlone() {
        assertThat(stack(settings()).servers()).extracting(Server::name).containsExactly("postgresql", "keycloak", "wildfly");
        assertThat(stack(settings().with(DemoSetup.environment())).servers()).extracting(Server::name)
                .containsExactly("postgresql", "keycloak", "wildfly", "simulator");
        new StackState(home).set("company", "nordmark");
        assertThat(stack(settings()).servers()).extracting(Server::name).contains("simulator");
    }
}
