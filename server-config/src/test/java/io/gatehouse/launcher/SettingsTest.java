package io.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The settings of a stack")
class SettingsTest {

    private static Settings settings(Map<String, String> env) {
        return Settings.from(env, Path.of("/project"));
    }

    @Test
    @DisplayName("are the documented ports and the folder .gatehouse when nothing is set")
    void defaults() {
        Settings settings = settings(Map.of());
        assertThat(settings.ports()).isEqualTo(new Ports(8080, 8443, 9990, 8180, 5433, 8181));
        assertThat(settings.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".gatehouse"));
        assertThat(settings.sourcesRoot()).isEqualTo(settings.home().resolve("sources"));
        assertThat(settings.loopbackOnly()).isTrue();
    }

    @Test
    @DisplayName("come from the environment")
    void environment() {
        Settings settings = settings(Map.of("GATEHOUSE_HOME", "/somewhere", "GATEHOUSE_HTTPS_PORT", "9443", "GATEHOUSE_DB_PORT", "6543"));
        assertThat(settings.portalUrl()).isEqualTo("https://localhost:9443");
        assertThat(settings.jdbcUrl("gatehouse")).isEqualTo("jdbc:postgresql://localhost:6543/gatehouse");
        assertThat(settings.sourcesRoot()).isEqualTo(Path.of("/somewhere/sources"));
    }

    @Test
    @DisplayName("name the variable whose value is no port")
    void noPort() {
        for (String value : new String[] {"eighty", "0", "65536", "-1", "80 80"}) {
            assertThatThrownBy(() -> settings(Map.of("GATEHOUSE_KEYCLOAK_PORT", value)))
                    .isInstanceOf(Complaint.class).hasMessageContaining("GATEHOUSE_KEYCLOAK_PORT").hasMessageContaining(value);
        }
    }

    @Test
    @DisplayName("name two servers that were given the same port")
    void samePort() {
        assertThatThrownBy(() -> settings(Map.of("GATEHOUSE_HTTP_PORT", "9443", "GATEHOUSE_HTTPS_PORT", "9443")).ports().refuseDoubles())
                .isInstanceOf(Complaint.class).hasMessageContaining("GATEHOUSE_HTTP_PORT and GATEHOUSE_HTTPS_PORT are both 9443");
        assertThatThrownBy(() -> settings(Map.of("GATEHOUSE_DB_PORT", "8180")).ports().refuseDoubles())
                .isInstanceOf(Complaint.class).hasMessageContaining("GATEHOUSE_KEYCLOAK_PORT and GATEHOUSE_DB_PORT");
        assertThatThrownBy(() -> settings(Map.of("GATEHOUSE_SIMULATOR_PORT", "5433")).ports().refuseDoubles())
                .isInstanceOf(Complaint.class).hasMessageContaining("GATEHOUSE_DB_PORT and GATEHOUSE_SIMULATOR_PORT");
    }

    @Test
    @DisplayName("are fine when every port is another")
    void documentedPorts() {
        settings(Map.of()).ports().refuseDoubles();
    }

    @Test
    @DisplayName("tell loopback from addresses that others can reach")
    void loopback() {
        assertThat(settings(Map.of("GATEHOUSE_BIND", "127.0.0.2")).loopbackOnly()).isTrue();
        assertThat(settings(Map.of("GATEHOUSE_BIND", "0.0.0.0")).loopbackOnly()).isFalse();
        assertThat(settings(Map.of("GATEHOUSE_BIND", "192.0.2.7")).loopbackOnly()).isFalse();
    }
}
