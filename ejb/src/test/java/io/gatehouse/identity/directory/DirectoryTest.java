package io.gatehouse.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A page never waits for Keycloak for longer than the directory's patience, and never names people of long ago. */
class DirectoryTest {

    private static final InheritableThreadLocal<String> IDENTITY = new InheritableThreadLocal<>();

    private final Directory directory = new Directory();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Executor later = waiting::add;
    private Instant now = Instant.parse("2026-06-17T08:00:00Z");
    private boolean up = true;
    private int asked;
    private final CompletableFuture<String> seen = new CompletableFuture<>();

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
            List<Member> people() {
                asked++;
                seen.complete(String.valueOf(IDENTITY.get()));
                if (!up) {
                    throw new IllegalStateException("down");
                }
                return List.of(new Member(new Person("1", "ann", "Ann"), new TreeSet<>(Set.of("planner")), new TreeSet<>(Set.of("/plants/aachen")),
                        new TreeMap<>(Map.of("plants", List.of("Aachen")))));
            }
        };
    }

    private void atOnce() {
        directory.background = Runnable::run;
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    @Test
    @DisplayName("People are named by role; a role that nobody has, has nobody")
    void people_by_role() {
        atOnce();
        assertThat(directory.peopleByRole().orElseThrow().with("planner")).extracting(Person::name).containsExactly("ann");
        assertThat(directory.peopleByRole().orElseThrow().with("buyer")).isEmpty();
    }

    @Test
    @DisplayName("The same answer tells what a decision would read of a person: roles, groups and attributes")
    void people_with_attributes() {
        atOnce();
        var ann = directory.people().orElseThrow().member("ann").orElseThrow();
        assertThat(ann.roles()).containsExactly("planner");
        assertThat(ann.attributes()).containsEntry("plants", List.of("Aachen"));
        assertThat(directory.people().orElseThrow().member("1")).contains(ann);
        assertThat(directory.people().orElseThrow().member("bob")).isEmpty();
        directory.peopleByRole();
        assertThat(asked).as("one question for both").isEqualTo(1);
    }

    @Test
    @DisplayName("What it said is fresh for half a minute")
    void fresh_for_half_a_minute() {
        atOnce();
        directory.peopleByRole();
        after(Duration.ofSeconds(29));
        directory.peopleByRole();
        assertThat(asked).isEqualTo(1);
        after(Duration.ofSeconds(1));
        assertThat(directory.peopleByRole().orElseThrow().asOf()).isEqualTo(now);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    @DisplayName("While a newer answer is on its way, the last one is given with its time, and it is asked for once")
    void a_page_does_not_wait_for_a_newer_answer() {
        atOnce();
        var first = now;
        directory.peopleByRole();
        directory.background = later;
        directory.patience = Duration.ofHours(1);
        after(Duration.ofMinutes(9));
        assertThat(directory.peopleByRole().orElseThrow().asOf()).isEqualTo(first);
        assertThat(directory.peopleByRole()).isPresent();
        assertThat(waiting).hasSize(1);
        waiting.getFirst().run();
        assertThat(directory.peopleByRole().orElseThrow().asOf()).isEqualTo(now);
    }

    @Test
    @DisplayName("While Keycloak is down, the last answer is given for ten minutes and no longer; then people are back")
    void down() {
        atOnce();
        directory.peopleByRole();
        up = false;
        after(Duration.ofSeconds(599));
        assertThat(directory.peopleByRole()).isPresent();
        after(Duration.ofSeconds(1));
        assertThat(directory.peopleByRole()).isEmpty();
        up = true;
        after(Duration.ofSeconds(30));
        assertThat(directory.peopleByRole()).isPresent();
    }

    @Test
    @DisplayName("Where Keycloak was never reached, that is said, and tried again after half a minute")
    void never_reached() {
        atOnce();
        up = false;
        assertThat(directory.peopleByRole()).isEmpty();
        assertThat(directory.peopleByRole()).isEmpty();
        assertThat(asked).isEqualTo(1);
        up = true;
        after(Duration.ofSeconds(30));
        assertThat(directory.peopleByRole()).isPresent();
    }

    @Test
    @DisplayName("Where nothing is held and Keycloak hangs, one page waits for the patience, the next ones not at all")
    void hanging() {
        directory.background = later;
        directory.patience = Duration.ofMillis(1);
        assertThat(directory.peopleByRole()).isEmpty();
        directory.patience = Duration.ofHours(1);
        after(Duration.ofHours(2));
        assertThat(directory.peopleByRole()).isEmpty();
        assertThat(waiting).as("one question, however long it hangs").hasSize(1);
    }

    @Test
    @DisplayName("Keycloak is asked by a thread that inherits nothing of the caller")
    void nobodys_name() {
        IDENTITY.set("ann");
        try {
            directory.patience = Duration.ofSeconds(20);
            assertThat(directory.peopleByRole()).isPresent();
            assertThat(seen.join()).isEqualTo("null");
        } finally {
            IDENTITY.remove();
        }
    }
}
