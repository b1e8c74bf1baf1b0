package io.gatehouse.vendor.egress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The one switch that stops all egress. Read at every decision, kept nowhere but in the database. */
@ApplicationScoped
class EgressSwitch {

    @PersistenceContext(unitName = "gatehouse")
    private EntityManager entities;

    boolean isOpen() {
        return newest().map(StoredSwitch::isOpen).orElse(true);
    }

    SwitchState state() {
        return newest().map(StoredSwitch::state).orElse(new SwitchState(true, null, null, null));
    }

    void turn(boolean open, Instant at, String by, String reason) {
        entities.persist(new StoredSwitch(open, at, by, reason));
        entities.flush();
    }

    private Optional<StoredSwitch> newest() {
        return entities.createQuery("SELECT s FROM StoredSwitch s ORDER BY s.id DESC", StoredSwitch.class).setMaxResults(1)
                .getResultStream().findFirst();
    }
}
