package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Keycloak of a local stack")
class KeycloakCommandTest {

    @TempDir
    private Path home;

    @Test
    @DisplayName("listens on loopback alone, and looks for no cluster on the network")
    void loopbackAlone() {
        Settings settings = Settings.from(Map.of("GATEHOUSE_HOME", home.toString()), Path.of(".."));
        assertThat(new Keycloak(settings, new Secrets(home)).command()).contains("--http-host=127.0.0.1", "--cache=local");
    }
}
