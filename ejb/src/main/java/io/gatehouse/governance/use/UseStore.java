package io.gatehouse.governance.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what was noted. */
@ApplicationScoped
class UseStore {

    @PersistenceContext(unitName = "gatehouse")
    EntityManager entities;

    Uses since(LocalDate day) {
        var fields = new HashMap<Uses.Field, LocalDate>();
        rows("SELECT workflow, role, dataset, field, CAST(MAX(day) AS text) FROM gatehouse.access_use WHERE day >= CAST(?1 AS date) "
                + "GROUP BY workflow, role, dataset, field", day).forEach(row -> fields.put(
                new Uses.Field(text(row, 0), text(row, 1), text(row, 2), text(row, 3)), LocalDate.parse(text(row, 4))));
        Map<Uses.Dataset, Uses.Noted> datasets = new HashMap<>();
        rows("SELECT workflow, role, dataset, COUNT(DISTINCT day), CAST(MAX(day) AS text) FROM gatehouse.access_use WHERE day >= CAST(?1 AS date) "
                + "GROUP BY workflow, role, dataset", day).forEach(row -> datasets.put(new Uses.Dataset(text(row, 0), text(row, 1), text(row, 2)),
                new Uses.Noted(((Number) row[3]).intValue(), LocalDate.parse(text(row, 4)))));
        Map<Uses.Dataset, Integer> people = new HashMap<>();
        rows("SELECT workflow, role, dataset, COUNT(DISTINCT subject) FROM gatehouse.access_reader WHERE day >= CAST(?1 AS date) "
                + "GROUP BY workflow, role, dataset", day).forEach(row -> people.put(new Uses.Dataset(text(row, 0), text(row, 1), text(row, 2)),
                ((Number) row[3]).intValue()));
        return new Uses(fields, datasets, people);
    }

    /** Forgets what was noted before that day. */
    void forgetBefore(LocalDate day) {
        for (String table : List.of("access_use", "access_reader")) {
            entities.createNativeQuery("DELETE FROM gatehouse." + table + " WHERE day < CAST(?1 AS date)").setParameter(1, day.toString()).executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, LocalDate day) {
        return entities.createNativeQuery(sql).setParameter(1, day.toString()).getResultList();
    }

    private static String text(Object[] row, int at) {
        return (String) row[at];
    }
}
