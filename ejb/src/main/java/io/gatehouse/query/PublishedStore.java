package io.gatehouse.query;

import io.gatehouse.query.published.Publication;
import io.gatehouse.query.published.PublicationText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps publications. One that is kept is never changed: whoever reads the same state of policy and data reads the same
 * figures, on every node.
 */
@Dependent
class PublishedStore {

    /** So many earlier publications count when a new one is made. */
    static final int COUNTED = 5;

    @PersistenceContext(unitName = "gatehouse")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The publication of that state, which is made where none is kept, by one node at a time and in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Publication keep(String base, String state, long policyVersion, Function<List<Publication>, Publication> make) {
        var kept = find(base, state);
        if (kept.isEmpty()) {
            entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 1735746661))").setParameter(1, base).getSingleResult();
            kept = find(base, state);
        }
        if (!kept.isEmpty()) {
            return PublicationText.read(kept.getFirst());
        }
        var made = make.apply(latest(base));
        entities.persist(new StoredPublication(base, state, policyVersion, clock.instant(), PublicationText.of(made)));
        entities.flush();
        return made;
    }

    private List<String> find(String base, String state) {
        return entities.createQuery("SELECT p.content FROM StoredPublication p WHERE p.base = :base AND p.state = :state", String.class)
                .setParameter("base", base).setParameter("state", state).getResultList();
    }

    private List<Publication> latest(String base) {
        return entities.createQuery("SELECT p.content FROM StoredPublication p WHERE p.base = :base ORDER BY p.sequence DESC", String.class)
                .setParameter("base", base).setMaxResults(COUNTED).getResultStream().map(PublicationText::read).toList();
    }
}
