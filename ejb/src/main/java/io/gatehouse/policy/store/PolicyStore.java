package io.gatehouse.policy.store;

import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyWriter;
import io.gatehouse.shared.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the versions of the policy. What is in force is asked from the database in the caller's transaction, so a
 * change holds from the next request on, on every node. For other boundaries, which decide who may do what.
 */
@Stateless
@PermitAll
public class PolicyStore {

    /** Serialises changes of the policy over all nodes; released with the transaction. */
    private static final long CHANGE_LOCK = 0x676174_65706f6cL;

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    @Inject
    ParsedPolicies parsed;

    @Inject
    Clock clock;

    /** The version in force; 0 while there is none. */
    public long currentVersion() {
        return entities.createQuery("SELECT v.version FROM PolicyVersion v WHERE v.state = :state", Long.class)
                .setParameter("state", VersionState.IN_FORCE.code()).getResultStream().findFirst().orElse(0L);
    }

    /** The policy in force. */
    public Versioned current() {
        var version = currentVersion();
        return version == 0 ? new Versioned(0, Policy.EMPTY) : new Versioned(version, policy(version));
    }

    /**
     * The policy in force, which nobody else changes before this transaction ends: for changes that are made on whatever
     * is in force, so that two of them follow each other.
     */
    public Versioned currentForChange() {
        lock();
        return current();
    }

    /** The policy of that version, whatever its state. NOT_FOUND where there is none. */
    public Versioned byVersion(long version) {
        return version == 0 ? new Versioned(0, Policy.EMPTY) : new Versioned(version, policy(version));
    }

    /** That version without its text, if there is one. */
    public Optional<PolicyVersionInfo> info(long version) {
        return Optional.ofNullable(entities.find(PolicyVersion.class, version)).map(PolicyVersion::info);
    }

    /** All versions, newest first. */
    public List<PolicyVersionInfo> list() {
        return entities.createQuery("SELECT v FROM PolicyVersion v ORDER BY v.version DESC", PolicyVersion.class)
                .getResultStream().map(PolicyVersion::info).toList();
    }

    /**
     * Adds a version, made from the version {@code base}: in force at once, or staged until somebody decides.
     * CONFLICT {@code policy-changed} where another version is in force by now.
     */
    public PolicyVersionInfo append(long base, Policy policy, boolean staged, Author author, String note) {
        lockAgainst(base);
        if (!staged) {
            supersede(base);
        }
        var row = new PolicyVersion(highest() + 1, base, staged ? VersionState.STAGED : VersionState.IN_FORCE,
                PolicyWriter.json(policy), note, author, clock.instant());
        entities.persist(row);
        entities.flush();
        return row.info();
    }

    /** Puts a staged version in force. CONFLICT where it is not staged any more, or not made from what is in force. */
    public PolicyVersionInfo confirm(long version, Author who) {
        var base = staged(version).info().base();
        lockAgainst(base);
        var row = staged(version);
        supersede(base);
        row.decide(VersionState.IN_FORCE, who, clock.instant());
        entities.flush();
        return row.info();
    }

    /** Ends a staged version. CONFLICT where it is not staged any more. */
    public PolicyVersionInfo reject(long version, Author who) {
        lock();
        var row = staged(version);
        row.decide(VersionState.REJECTED, who, clock.instant());
        entities.flush();
        return row.info();
    }

    private Policy policy(long version) {
        return parsed.get(version, () -> row(version).document());
    }

    private PolicyVersion row(long version) {
        return Optional.ofNullable(entities.find(PolicyVersion.class, version)).orElseThrow(DomainException::notFound);
    }

    private PolicyVersion staged(long version) {
        var row = row(version);
        entities.refresh(row);
        if (row.state() != VersionState.STAGED) {
            throw DomainException.conflict("not-staged");
        }
        return row;
    }

    /** The old version leaves before the new one comes: the database allows one in force at any time. */
    private void supersede(long base) {
        if (base != 0) {
            row(base).supersede();
            entities.flush();
        }
    }

    private void lockAgainst(long base) {
        lock();
        if (currentVersion() != base) {
            throw DomainException.conflict("policy-changed");
        }
    }

    private void lock() {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?1)").setParameter(1, CHANGE_LOCK).getSingleResult();
    }

    private long highest() {
        var highest = entities.createQuery("SELECT MAX(v.version) FROM PolicyVersion v", Long.class).getSingleResult();
        return highest == null ? 0 : highest;
    }
}
