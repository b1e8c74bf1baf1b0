package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The passwords of a stack")
class SecretsTest {

    @TempDir
    private Path home;

    @Test
    @DisplayName("are made at random, one for each account, and kept")
    void kept() {
        Secrets secrets = new Secrets(home);
        String app = secrets.password("app");
        assertThat(app).matches("[0-9a-f]{32}").isNotEqualTo(secrets.password("reader"));
        assertThat(new Secrets(home).password("app")).isEqualTo(app);
        assertThat(new Secrets(home.resolve("other")).password("app")).isNotEqualTo(app);
    }

    @Test
    @DisplayName("can be read by nobody but the owner of the home")
    void ownerOnly() throws Exception {
        new Secrets(home).password("app");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets.properties")))).isEqualTo("rw-------");
    }
}
