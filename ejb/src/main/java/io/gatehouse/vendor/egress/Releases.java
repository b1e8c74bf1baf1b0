package io.gatehouse.vendor.egress;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Label;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps requests for release. Decides nothing. */
@ApplicationScoped
class Releases {

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    @Inject
    Clock clock;

    /** A release of exactly this evidence for this person, good now and not used yet. */
    Optional<StoredRelease> good(EgressAsk ask, String vendor) {
        return find(ask, vendor, List.of("released")).stream().findFirst();
    }

    /** The request that waits for this evidence, made where there is none. */
    StoredRelease request(EgressAsk ask, String vendor, String name, Label label) {
        return find(ask, vendor, List.of("waiting", "confirmed")).stream().findFirst().orElseGet(() -> {
            var release = new StoredRelease(ask, vendor, name, label, clock.instant());
            entities.persist(release);
            entities.flush();
            return release;
        });
    }

    private List<StoredRelease> find(EgressAsk ask, String vendor, List<String> states) {
        return entities.createQuery("SELECT r FROM StoredRelease r WHERE r.subject = :subject AND r.workflow = :workflow"
                        + " AND r.vendor = :vendor AND r.evidence = :evidence AND r.expiresAt > :now ORDER BY r.requestedAt, r.id", StoredRelease.class)
                .setParameter("subject", ask.subject()).setParameter("workflow", ask.workflow().key()).setParameter("vendor", vendor)
                .setParameter("evidence", ask.evidence()).setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultStream().filter(release -> states.contains(release.line().state())).toList();
    }

    /**
     * Uses a release up for one answer, whose further attempts stay allowed. Of two answers at once the first one has it:
     * CONFLICT {@code release-used} for the other, and where its time is over.
     */
    void use(String id, String answer) {
        int used = entities.createQuery("UPDATE StoredRelease r SET r.state = :used, r.version = r.version + 1"
                        + " WHERE r.id = :id AND r.state = :released AND r.expiresAt > :now")
                .setParameter("used", StoredRelease.State.used).setParameter("released", StoredRelease.State.released)
                .setParameter("id", UUID.fromString(id)).setParameter("now", clock.instant().atOffset(ZoneOffset.UTC)).executeUpdate();
        if (used == 0 && entities.createQuery("SELECT COUNT(c) FROM StoredCall c WHERE c.release = :release AND c.answer = :answer", Long.class)
                .setParameter("release", id).setParameter("answer", UUID.fromString(answer)).getSingleResult() == 0) {
            throw DomainException.conflict("release-used");
        }
    }

    StoredRelease byId(String id) {
        try {
            return Optional.ofNullable(entities.find(StoredRelease.class, UUID.fromString(id))).orElseThrow(DomainException::notFound);
        } catch (IllegalArgumentException notOne) {
            throw DomainException.notFound();
        }
    }

    /** Newest first. */
    List<ReleaseLine> list(int most) {
        return entities.createQuery("SELECT r FROM StoredRelease r ORDER BY r.requestedAt DESC, r.id", StoredRelease.class)
                .setMaxResults(most).getResultStream().map(StoredRelease::line).toList();
    }
}
