package io.gatehouse.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The directory is asked once a minute, and when it is down, that is known for a minute as well. */
class DirectoryTest {

    private final Directory directory = new Directory();
    private Instant now = Instant.parse("2026-06-17T08:00:00Z");
    private boolean up = true;
    private int asked;

    DirectoryTest() {
        directory.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        directory.keycloak = new KeycloakUsers() {
            @Override
            PeopleByRole peopleByRole() {
                asked++;
                if (!up) {
                    throw new IllegalStateException("down");
                }
                return new PeopleByRole(new TreeMap<>(Map.of("planner", List.of(new Person("1", "ann", "Ann")))));
            }
        };
    }

    @Test
    @DisplayName("People are named by role; a role that nobody has, has nobody")
    void people_by_role() {
        assertThat(directory.peopleByRole().orElseThrow().with("planner")).extracting(Person::name).containsExactly("ann");
        assertThat(directory.peopleByRole().orElseThrow().with("buyer")).isEmpty();
    }

    @Test
    @DisplayName("What it said is kept for a minute")
    void kept_for_a_minute() {
        directory.peopleByRole();
        now = now.plusSeconds(59);
        directory.peopleByRole();
        assertThat(asked).isEqualTo(1);
        now = now.plusSeconds(1);
        directory.peopleByRole();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    @DisplayName("While it is down it is not available, which is found out once a minute; then it is back")
    void down() {
        up = false;
        assertThat(directory.peopleByRole()).isEmpty();
        assertThat(directory.peopleByRole()).isEmpty();
        assertThat(asked).isEqualTo(1);
        up = true;
        now = now.plusSeconds(60);
        assertThat(directory.peopleByRole()).isPresent();
    }
}
