package io.gatehouse.access.use;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Entitlement;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.Level;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;

/** Notes what was read, in the transaction that reads it. For boundaries that have admitted the caller. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class UseLedger {

    /** Always in the same order, so that no two of them wait for each other. */
    private static final String COUNT = """
            INSERT INTO gatehouse.access_reader AS r (day, subject, workflow, role, dataset, strategic, reads)
            SELECT CAST(?1 AS date), ?2, ?3, role, dataset, strategic = 'y', 1
            FROM unnest(string_to_array(?4, chr(31)), string_to_array(?5, chr(31)), string_to_array(?6, chr(31))) AS t(role, dataset, strategic)
            ORDER BY role, dataset
            ON CONFLICT (day, subject, workflow, role, dataset)
            DO UPDATE SET reads = r.reads + 1, strategic = r.strategic OR EXCLUDED.strategic""";
    private static final String NOTE = "WITH person AS (" + COUNT + ")" + """
            INSERT INTO gatehouse.access_use (day, workflow, role, dataset, field)
            SELECT CAST(?1 AS date), ?3, role, dataset, field
            FROM unnest(string_to_array(?7, chr(31)), string_to_array(?8, chr(31)), string_to_array(?9, chr(31))) AS t(role, dataset, field)
            ORDER BY role, dataset, field
            ON CONFLICT DO NOTHING""";
    private static final String BETWEEN = String.valueOf((char) 31);

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    @Inject
    Throughs throughs;

    @Inject
    Clock clock;

    /**
     * Notes that the caller read these fields.
     *
     * @param fields those that were named, {@code *} for rows alone
     * @param together the level of all of it together
     */
    public void used(Admission admission, Collection<FieldRef> fields, Level together) {
        var today = LocalDate.now(clock);
        var through = throughs.of(admission, today);
        var named = Set.copyOf(fields);
        var uses = Uses.of(named, through, field -> isStrategic(admission.entitlement(), field), together);
        if (uses.isEmpty()) {
            return;
        }
        boolean known = through.isNoted(named, today);
        var statement = entities.createNativeQuery(known ? COUNT : NOTE).setParameter(1, today.toString()).setParameter(2, admission.caller().subject())
                .setParameter(3, admission.workflow().key());
        var columns = new ArrayList<>(uses.people());
        if (!known) {
            columns.addAll(uses.fields());
        }
        for (int at = 0; at < columns.size(); at++) {
            statement.setParameter(4 + at, String.join(BETWEEN, columns.get(at)));
        }
        int added = statement.executeUpdate();
        if (!known && added == 0) { // others have noted it, and that is committed
            through.noted(named, today);
        }
    }

    private static boolean isStrategic(Entitlement entitlement, FieldRef field) {
        return entitlement.dataset(field.dataset()).flatMap(dataset -> dataset.field(field.field()))
                .map(seen -> seen.label().level() == Level.STRATEGIC).orElse(false);
    }
}
