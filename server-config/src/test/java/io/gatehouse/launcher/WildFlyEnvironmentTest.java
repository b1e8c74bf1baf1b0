package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("WildFly of a local stack")
class WildFlyEnvironmentTest {

    @TempDir
    private Path home;

    @Test
    @DisplayName("opens the store of vendors' keys with a password of this home's own, which stays the same")
    void credentialStore() {
        Settings settings = Settings.from(Map.of("GATEHOUSE_HOME", home.toString()), Path.of(".."));
        Map<String, String> environment = new WildFly(settings, new Secrets(home)).environment();
        String password = environment.get("GATEHOUSE_CREDENTIALS_PASSWORD");
        assertThat(password).hasSize(32).isNotEqualTo(environment.get("GATEHOUSE_SECRET"));
        assertThat(new WildFly(settings, new Secrets(home)).environment()).containsEntry("GATEHOUSE_CREDENTIALS_PASSWORD", password);
    }
}
