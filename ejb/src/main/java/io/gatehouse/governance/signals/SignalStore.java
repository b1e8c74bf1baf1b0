package io.gatehouse.governance.signals;

import io.gatehouse.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps signals, and reads what they are worked out from. Decides nothing. */
@ApplicationScoped
class SignalStore {

    private static final int MOST = 200;

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    /** Keeps a signal unless it is known; whether it was not. */
    boolean raise(String once, String kind, String subject, String about, Instant at) {
        return entities.createNativeQuery("INSERT INTO gatehouse.misuse_signal (id, row_version, once, kind, subject, about, raised_at) "
                        + "VALUES (CAST(?1 AS uuid), 1, ?2, ?3, ?4, ?5, CAST(?6 AS timestamptz)) ON CONFLICT (once) DO NOTHING")
                .setParameter(1, UUID.randomUUID().toString()).setParameter(2, once).setParameter(3, kind).setParameter(4, subject)
                .setParameter(5, about).setParameter(6, at.toString()).executeUpdate() == 1;
    }

    /** Open ones first, then the newest. */
    List<SignalView> list() {
        return entities.createQuery("SELECT s FROM StoredSignal s ORDER BY CASE WHEN s.settledAt IS NULL THEN 0 ELSE 1 END, s.raisedAt DESC, s.id", StoredSignal.class)
                .setMaxResults(MOST).getResultStream().map(StoredSignal::view).toList();
    }

    StoredSignal byId(String id) {
        try {
            return Optional.ofNullable(entities.find(StoredSignal.class, UUID.fromString(id))).orElseThrow(DomainException::notFound);
        } catch (IllegalArgumentException notOne) {
            throw DomainException.notFound();
        }
    }

    void flush() {
        entities.flush();
    }

    /** Times of refusals since then, of each person who had as many as a burst has. */
    Map<String, List<Instant>> refusals(Instant since) {
        var times = new TreeMap<String, List<Instant>>();
        rows("SELECT subject, CAST(EXTRACT(EPOCH FROM occurred_at) * 1000 AS bigint) FROM gatehouse.audit_event WHERE occurred_at >= CAST(?1 AS timestamptz) "
                + "AND outcome = 'refused' AND subject NOT LIKE 'system:%' AND subject IN (SELECT subject FROM gatehouse.audit_event "
                + "WHERE occurred_at >= CAST(?1 AS timestamptz) AND outcome = 'refused' GROUP BY subject HAVING COUNT(*) >= " + SignalRules.BURST + ")",
                since.toString()).forEach(row -> times.computeIfAbsent((String) row[0], s -> new ArrayList<>())
                .add(Instant.ofEpochMilli(((Number) row[1]).longValue())));
        return times;
    }

    /** Datasets of which each person read strategic data since that day. */
    List<String[]> strategic(LocalDate since) {
        return rows("SELECT DISTINCT subject, dataset FROM gatehouse.access_reader WHERE day >= CAST(?1 AS date) AND strategic ORDER BY 1, 2", since.toString())
                .stream().map(row -> new String[] {(String) row[0], (String) row[1]}).toList();
    }

    /** Readings of each person on each day since then, of those who read as much on the last day as would be told. */
    Map<String, Map<LocalDate, Integer>> readings(LocalDate since, LocalDate day) {
        var readings = new LinkedHashMap<String, Map<LocalDate, Integer>>();
        rows("SELECT subject, CAST(day AS text), SUM(reads) FROM gatehouse.access_reader WHERE day >= CAST(?1 AS date) AND subject IN ("
                        + "SELECT subject FROM gatehouse.access_reader WHERE day = CAST(?2 AS date) GROUP BY subject HAVING SUM(reads) >= "
                        + SignalRules.LEAST_READS + ") GROUP BY subject, day ORDER BY 1, 2", since.toString(), day.toString())
                .forEach(row -> readings.computeIfAbsent((String) row[0], s -> new TreeMap<>())
                        .put(LocalDate.parse((String) row[1]), ((Number) row[2]).intValue()));
        return readings;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String... arguments) {
        var query = entities.createNativeQuery(sql);
        for (int at = 0; at < arguments.length; at++) {
            query.setParameter(at + 1, arguments[at]);
        }
        return query.getResultList();
    }
}
