package io.gatehouse.summary;

import io.gatehouse.access.Footprint;
import io.gatehouse.identity.Caller;
import io.gatehouse.query.ResultTable;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Envelopes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps summaries with the rows they rest on, sealed. Decides nothing: who may read is the boundary's. */
@ApplicationScoped
class SummaryStore {

    @PersistenceContext(unitName = "gatehouse")
    private EntityManager entities;

    @Inject
    @ConfigProperty(name = "gatehouse.secret")
    private Optional<String> secret;

    private Envelopes envelopes;

    @PostConstruct
    void start() {
        envelopes = secret.map(key -> new Envelopes(key, "gatehouse/summary/1")).orElse(null);
    }

    private Envelopes envelopes() {
        if (envelopes == null) {
            throw DomainException.unavailable("secret-missing", null);
        }
        return envelopes;
    }

    StoredSummary keep(Summary summary, Caller author, long policyVersion, Footprint footprint, Map<String, ResultTable> rows) {
        var key = envelopes().newDataKey();
        var id = summary.id();
        var stored = new StoredSummary(summary, author.subject(), policyVersion, FootprintText.of(footprint),
                envelopes().wrap(id, key), envelopes().seal(key, id + "/body", KeptSummary.pack(summary)));
        entities.persist(stored);
        entities.flush();
        rows.forEach((source, table) -> entities.persist(new StoredEvidence(UUID.fromString(id), source,
                envelopes().seal(key, id + "/" + source, KeptRows.pack(table)))));
        entities.flush();
        return stored;
    }

    /** Keeps a sentence of a running stream before it is shown. */
    void keepShown(String summary, int ordinal, String sentence, Instant at) {
        var name = summary + "/stream/" + ordinal;
        var key = envelopes().newDataKey();
        entities.persist(new StoredSentence(UUID.fromString(summary), ordinal, at, envelopes().wrap(name, key),
                envelopes().seal(key, name, sentence.getBytes(StandardCharsets.UTF_8))));
        entities.flush();
    }

    Optional<StoredSummary> find(String id) {
        try {
            return id == null ? Optional.empty() : Optional.ofNullable(entities.find(StoredSummary.class, UUID.fromString(id)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    Summary open(StoredSummary stored) {
        var key = envelopes().unwrap(stored.id().toString(), stored.dataKey());
        return KeptSummary.unpack(envelopes().open(key, stored.id() + "/body", stored.body()));
    }

    Optional<ResultTable> rows(StoredSummary stored, String source) {
        var key = envelopes().unwrap(stored.id().toString(), stored.dataKey());
        return Optional.ofNullable(entities.find(StoredEvidence.class, new StoredEvidence.Key(stored.id(), source)))
                .map(kept -> KeptRows.unpack(envelopes().open(key, stored.id() + "/" + source, kept.content())));
    }

    /** Newest first, from this place on. */
    List<StoredSummary> by(String subject, int from, int most) {
        return entities.createQuery("SELECT s FROM StoredSummary s WHERE s.author = :author ORDER BY s.createdAt DESC, s.id", StoredSummary.class)
                .setParameter("author", subject).setFirstResult(from).setMaxResults(most).getResultList();
    }

    List<StoredSummary> sharedWith(Caller reader, int from, int most) {
        return entities.createQuery("SELECT s FROM StoredSummary s WHERE s.author <> :subject AND EXISTS (SELECT h FROM StoredShare h"
                        + " WHERE h.summary = s.id AND (h.reader = :name OR h.role IN :roles)) ORDER BY s.createdAt DESC, s.id", StoredSummary.class)
                .setParameter("subject", reader.subject()).setParameter("name", reader.name()).setParameter("roles", roles(reader))
                .setFirstResult(from).setMaxResults(most).getResultList();
    }

    boolean isSharedWith(StoredSummary stored, Caller reader) {
        return !entities.createQuery("SELECT h.id FROM StoredShare h WHERE h.summary = :summary AND (h.reader = :name OR h.role IN :roles)", UUID.class)
                .setParameter("summary", stored.id()).setParameter("name", reader.name()).setParameter("roles", roles(reader))
                .setMaxResults(1).getResultList().isEmpty();
    }

    /** An empty list is no valid list in a query. */
    private static List<String> roles(Caller reader) {
        return reader.roles().isEmpty() ? List.of("") : List.copyOf(reader.roles());
    }

    /** Shares that are there already stay as they are. */
    void share(StoredSummary stored, List<String> readers, String role, Caller by, Instant at) {
        var there = entities.createQuery("SELECT h FROM StoredShare h WHERE h.summary = :summary", StoredShare.class)
                .setParameter("summary", stored.id()).getResultList();
        readers.stream().distinct().filter(reader -> there.stream().noneMatch(share -> reader.equals(share.reader())))
                .forEach(reader -> entities.persist(StoredShare.withReader(stored.id(), reader, by.subject(), at)));
        if (role != null && there.stream().noneMatch(share -> role.equals(share.role()))) {
            entities.persist(StoredShare.withRole(stored.id(), role, by.subject(), at));
        }
    }
}
