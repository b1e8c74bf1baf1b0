package io.gatehouse.vendor.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatehouse.shared.DomainException;
import io.gatehouse.testbed.Entities;
import io.gatehouse.testbed.GatehouseDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A release goes with one answer, on a real database and as the application's role. */
@Timeout(60)
class ReleaseUseTest {

    private static final EntityManagerFactory FACTORY = Entities.factory(GatehouseDatabase.get().as("gatehouse_app"), StoredRelease.class, StoredCall.class);

    private final String release = UUID.randomUUID().toString();

    @BeforeEach
    void release() {
        sql("INSERT INTO gatehouse.egress_release (id, version, vendor, workflow, subject, subject_name, evidence, items, level, categories,"
                + " requested_at, expires_at, state, first_by, second_by) VALUES ('" + release + "', 1, 'v', 'w', 's', 's', 'e', 1, 'internal', '',"
                + " now(), now() + interval '1 day', 'released', 'a', 'b')");
    }

    private static void sql(String text) {
        try (var connection = GatehouseDatabase.get().as("gatehouse_owner").getConnection(); var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void use(String answer, Runnable beforeCommit) {
        try (var entities = FACTORY.createEntityManager()) {
            var releases = new Releases();
            releases.entities = entities;
            releases.clock = Clock.systemUTC();
            entities.getTransaction().begin();
            releases.use(release, answer);
            beforeCommit.run();
            entities.getTransaction().commit();
        }
    }

    private static String answer() {
        return UUID.randomUUID().toString();
    }

    private DomainException refused(String answer) {
        return catchThrowableOfType(DomainException.class, () -> use(answer, () -> { }));
    }

    @Test
    void of_two_answers_at_once_the_first_has_it_and_the_other_is_told() throws Exception {
        var second = new CompletableFuture<DomainException>();
        use(answer(), () -> Thread.ofPlatform().start(() -> second.complete(refused(answer()))));
        assertThat(second.get(30, TimeUnit.SECONDS)).hasMessage("release-used");
    }

    @Test
    void another_attempt_of_the_same_answer_may_go() {
        var answer = answer();
        use(answer, () -> { });
        sql("INSERT INTO gatehouse.egress_call (id, answer, audit_ref, vendor, model, workflow, subject, assessment, release, sent_at, digest, bytes,"
                + " reserved, level, categories, treatments, body) VALUES (gen_random_uuid(), '" + answer + "', gen_random_uuid(), 'v', 'm', 'w', 's',"
                + " 'a', '" + release + "', now(), 'd', 1, 1, 'internal', '', '', '')");
        assertThat(refused(answer)).isNull();
        assertThat(refused(answer())).hasMessage("release-used");
    }

    @Test
    void one_whose_time_is_over_is_no_good() {
        sql("UPDATE gatehouse.egress_release SET expires_at = now() - interval '1 minute' WHERE id = '" + release + "'");
        assertThat(refused(answer())).hasMessage("release-used");
    }
}
