package io.gatehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Predicates;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.sql.MaskKeys;
import io.gatehouse.query.sql.SecuredSql;
import io.gatehouse.query.sql.SqlTextAccess;
import io.gatehouse.query.sql.Tables;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.testbed.GatehouseDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Secured SQL beside what PostgreSQL itself offers for the same policy, and beside plain SQL, with AdventureWorks' large
 * tables enlarged twenty times. PostgreSQL's way: row-level security on the table, and a view with the invoker's rights
 * that has the existing columns alone. Each different statement once; those that need masks or are
 * cut to fewer columns are left out: PostgreSQL has no masks, and says an error where a column is missing. All three must return equally many rows.
 */
@Tag("bench")
@DisplayName("Secured SQL beside row-level security")
class RowSecurityBench {

    private static final int TIMES = Integer.getInteger("gatehouse.bench.times", 20);
    private static final int LARGE = 2_000;
    private static final int ROUNDS = 5;
    /** Where PostgreSQL looks up a parent row for each row, it may not end at all. */
    private static final int PATIENCE_SECONDS = 20;
    private static final String CANCELED = "57014";

    private final Set<String> measured = new HashSet<>();
    private final List<Double> overPlain = new ArrayList<>();
    private final List<Double> overRowSecurity = new ArrayList<>();
    private int leftOut;
    private int withoutEnd;

    @Test
    void adventureworks_twenty_times() throws IOException, SQLException {
        var works = AdventureWorks.land();
        try (var owner = GatehouseDatabase.get().as("gatehouse_app").getConnection();
             var reader = GatehouseDatabase.get().as("gatehouse_reader").getConnection()) {
            enlarge(owner, works);
            owner.setAutoCommit(false);
            reader.setAutoCommit(false);
            execute(reader, "SET statement_timeout = '" + PATIENCE_SECONDS + "s'");
            execute(reader, "SET search_path = shadow_a");
            execute(owner, "SET search_path = landed");
            reader.commit();
            owner.commit();
            for (Admission admission : works.admissions()) {
                for (ReportSpec report : works.policy().reports()) {
                    measure(works, admission, report, reader, owner);
                }
            }
        }
        overPlain.sort(null);
        overRowSecurity.sort(null);
        System.out.printf(Locale.ROOT, "%d statements (%d readings left out): secured / plain median %.2f worst %.2f; "
                        + "secured / row-level security median %.2f worst %.2f, above 1.1: %d, row-level security does not end: %d%n", overPlain.size(), leftOut, at(overPlain, 0.5), overPlain.getLast(),
                at(overRowSecurity, 0.5), overRowSecurity.getLast(), overRowSecurity.stream().filter(ratio -> ratio > 1.1).count(), withoutEnd);
        assertThat(overPlain).isNotEmpty();
    }

    private void measure(AdventureWorks works, Admission admission, ReportSpec report, Connection reader, Connection owner) throws SQLException {
        var cut = SecuredSql.cut(admission.entitlement(), report.sql(), ParameterValues.types(report), Tables.of(works.catalog()));
        if (cut.isEmpty()) {
            return;
        }
        var plain = PlainSql.of(report, works.catalog(), admission.entitlement(), cut.get().named());
        if (plain == null) {
            return;
        }
        if (cut.get().named().stream().anyMatch(ref -> isMasked(admission.entitlement(), ref)) || !cut.get().dropped().isEmpty()) {
            leftOut++;
            return;
        }
        var bound = cut.get().bind(ParameterValues.of(report, Map.of()), MaskKeys.of("secret", "f", report.key()), 200_000);
        if (!measured.add(bound.sql())) {
            return;
        }
        PlainSql.makeViews(owner, plain.views());
        secureRows(owner, works, admission.entitlement(), cut.get().named());
        owner.commit();
        var times = new HashMap<String, List<Double>>();
        var rows = new TreeSet<Integer>();
        boolean ends = true;
        for (int i = -1; i < ROUNDS; i++) {
            rows.add(timed(owner, bound.sql(), bound.binds(), i, times.computeIfAbsent("secured", k -> new ArrayList<>())));
            rows.add(timed(owner, plain.sql(), List.of(), i, times.computeIfAbsent("plain", k -> new ArrayList<>())));
            ends = ends && ends(reader, plain.sql(), i, times.computeIfAbsent("rls", k -> new ArrayList<>()), rows);
        }
        times.values().forEach(list -> list.sort(null));
        overPlain.add(at(times.get("secured"), 0.5) / at(times.get("plain"), 0.5));
        var rowSecurity = "does not end in " + PATIENCE_SECONDS + " s";
        if (ends) {
            overRowSecurity.add(at(times.get("secured"), 0.5) / at(times.get("rls"), 0.5));
            rowSecurity = String.format(Locale.ROOT, "%8.1f ms (%.2f)", at(times.get("rls"), 0.5), overRowSecurity.getLast());
        } else {
            withoutEnd++;
        }
        System.out.printf(Locale.ROOT, "%-22s %-24s rows %s  secured %8.1f ms  plain %8.1f ms (%.2f)  row-level security %s%n", report.key(),
                admission.caller().subject(), rows, at(times.get("secured"), 0.5), at(times.get("plain"), 0.5), overPlain.getLast(), rowSecurity);
        assertThat(rows).as("rows of %s for %s", report.key(), admission.caller().subject()).hasSize(1);
    }

    private static boolean isMasked(Entitlement entitlement, FieldRef ref) {
        var field = entitlement.datasets().get(ref.dataset()).fields().get(ref.field());
        return field != null && field.allowances().stream().anyMatch(allowance -> !allowance.isFull());
    }

    /** The rows by a policy on the table, the columns by a view that its reader's own rights go through. */
    private static void secureRows(Connection owner, AdventureWorks works, Entitlement entitlement, SortedSet<FieldRef> named) throws SQLException {
        for (String key : named.stream().map(FieldRef::dataset).distinct().toList()) {
            var landed = works.catalog().dataset(key).orElseThrow();
            var dataset = entitlement.datasets().get(key);
            var condition = Predicates.and(named.stream().filter(r -> r.dataset().equals(key) && !r.field().equals("*"))
                    .map(r -> dataset.fields().get(r.field()).visible()).toList());
            var table = "landed.\"" + landed.table() + "\"";
            execute(owner, "ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
            execute(owner, "DROP POLICY IF EXISTS reading ON " + table);
            execute(owner, "CREATE POLICY reading ON " + table + " FOR SELECT USING (" + SqlTextAccess.condition(condition, landed.table()) + ")");
            execute(owner, "DROP VIEW IF EXISTS shadow_a.\"" + key + "\"");
            execute(owner, "CREATE VIEW shadow_a.\"" + key + "\" WITH (security_invoker = true) AS SELECT " + dataset.fields().keySet().stream()
                    .map(name -> "\"" + name + "\" AS \"" + name.toLowerCase(Locale.ROOT) + "\"").collect(Collectors.joining(", ")) + " FROM " + table);
            execute(owner, "GRANT SELECT ON shadow_a.\"" + key + "\" TO gatehouse_reader");
        }
    }

    /** Repeats the rows of large tables under new identities; what they refer to in small tables stays. */
    private static void enlarge(Connection owner, AdventureWorks works) throws SQLException {
        var large = new ArrayList<String>();
        var identities = new HashSet<String>();
        for (var dataset : works.policy().datasets()) {
            var landed = works.catalog().dataset(dataset.key());
            if (landed.isPresent() && count(owner, landed.get().table()) >= LARGE) {
                large.add(dataset.key());
                identities.addAll(dataset.identity());
            }
        }
        long rows = 0;
        for (String key : large) {
            var landed = works.catalog().dataset(key).orElseThrow();
            var table = "landed.\"" + landed.table() + "\"";
            var columns = landed.fields().stream().map(field -> identities.contains(field.name()) && field.type() == io.gatehouse.shared.FieldType.NUMBER
                    && !field.name().equals("ProductID") ? "t.\"" + field.name() + "\" + copy * 10000000" : "t.\"" + field.name() + "\"").collect(Collectors.joining(", "));
            execute(owner, "INSERT INTO " + table + " SELECT " + columns + " FROM " + table + " t, generate_series(1, " + (TIMES - 1) + ") AS copy");
            execute(owner, "ANALYZE " + table);
            rows += count(owner, landed.table());
        }
        System.out.printf(Locale.ROOT, "%d tables enlarged %d times: %,d rows%n", large.size(), TIMES, rows);
    }

    private static long count(Connection owner, String table) throws SQLException {
        try (var statement = owner.createStatement(); var result = statement.executeQuery("SELECT COUNT(*) FROM landed.\"" + table + "\"")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static int timed(Connection connection, String sql, List<byte[]> binds, int round, List<Double> times) throws SQLException {
        long start = System.nanoTime();
        int rows = QueryBench.fetch(connection, sql, binds);
        if (round >= 0) {
            times.add((System.nanoTime() - start) / 1e6);
        }
        return rows;
    }

    /** @return false where PostgreSQL gave up */
    private static boolean ends(Connection reader, String sql, int round, List<Double> times, Set<Integer> rows) throws SQLException {
        try {
            rows.add(timed(reader, sql, List.of(), round, times));
            return true;
        } catch (SQLException notInTime) {
            if (CANCELED.equals(notInTime.getSQLState())) {
                return false;
            }
            throw notInTime;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }
}
