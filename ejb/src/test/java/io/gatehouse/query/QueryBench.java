package io.gatehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.Admission;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.sql.LandedDatabase;
import io.gatehouse.query.sql.MaskKeys;
import io.gatehouse.query.sql.SecuredSql;
import io.gatehouse.query.sql.Tables;
import io.gatehouse.testbed.GatehouseDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Secured SQL of each report beside the report's own words, run by PostgreSQL on views with plain names that hold the
 * reader's rows (the conditions in the view, no masks), alternating. Both fetch all rows.
 */
@Tag("bench")
@DisplayName("Secured SQL beside plain SQL")
class QueryBench {

    private static final int ROUNDS = 25;

    @Test
    void adventureworks() throws IOException, SQLException {
        var works = AdventureWorks.land();
        compileTimes(works);
        var ratios = new ArrayList<Double>();
        try (var reader = LandedDatabase.get().reader().getConnection(); var owner = GatehouseDatabase.get().as("gatehouse_app").getConnection()) {
            reader.setAutoCommit(false);
            for (Admission admission : works.admissions()) {
                for (ReportSpec report : works.policy().reports()) {
                    measure(works, admission, report, reader, owner, ratios);
                }
            }
        }
        ratios.sort(null);
        System.out.printf(Locale.ROOT, "%d report readings, secured / plain: median %.2f, worst %.2f%n", ratios.size(), at(ratios, 0.5), ratios.getLast());
        assertThat(ratios).isNotEmpty();
    }

    private static void measure(AdventureWorks works, Admission admission, ReportSpec report, Connection reader, Connection owner,
                                List<Double> ratios) throws SQLException {
        var cut = SecuredSql.cut(admission.entitlement(), report.sql(), ParameterValues.types(report), Tables.of(works.catalog()));
        if (cut.isEmpty()) {
            return;
        }
        var bound = cut.get().bind(ParameterValues.of(report, Map.of()), MaskKeys.of("secret", "f", report.key()), 200_000);
        var plain = PlainSql.of(report, works.catalog(), admission.entitlement(), cut.get().named());
        if (plain == null) {
            return;
        }
        PlainSql.makeViews(owner, plain.views());
        var secured = new ArrayList<Double>();
        var direct = new ArrayList<Double>();
        int rows = 0;
        int plainRows = 0;
        for (int i = -3; i < ROUNDS; i++) {
            long start = System.nanoTime();
            rows = fetch(reader, bound.sql(), bound.binds());
            long middle = System.nanoTime();
            plainRows = fetch(reader, plain.sql(), List.of());
            long end = System.nanoTime();
            if (i >= 0) {
                secured.add((middle - start) / 1e6);
                direct.add((end - middle) / 1e6);
            }
        }
        secured.sort(null);
        direct.sort(null);
        ratios.add(at(secured, 0.5) / at(direct, 0.5));
        System.out.printf(Locale.ROOT, "%-22s %-24s rows %6d/%6d  secured %7.1f (p99 %7.1f) ms  plain %7.1f (p99 %7.1f) ms  %.2f%n", report.key(),
                admission.caller().subject(), rows, plainRows, at(secured, 0.5), at(secured, 0.99), at(direct, 0.5), at(direct, 0.99), ratios.getLast());
    }

    static int fetch(Connection connection, String sql, List<byte[]> binds) throws SQLException {
        int rows = 0;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(2_000);
            for (int i = 0; i < binds.size(); i++) {
                statement.setBytes(i + 1, binds.get(i));
            }
            try (var results = statement.executeQuery()) {
                int columns = results.getMetaData().getColumnCount();
                while (results.next()) {
                    for (int i = 1; i <= columns; i++) {
                        results.getString(i);
                    }
                    rows++;
                }
            }
        } finally {
            connection.rollback();
        }
        return rows;
    }

    private static void compileTimes(AdventureWorks works) {
        var times = new ArrayList<Double>();
        for (int round = 0; round < 6; round++) {
            for (Admission admission : works.admissions()) {
                for (ReportSpec report : works.policy().reports()) {
                    long start = System.nanoTime();
                    SecuredSql.cut(admission.entitlement(), report.sql(), ParameterValues.types(report), Tables.of(works.catalog()));
                    if (round > 0) {
                        times.add((System.nanoTime() - start) / 1e6);
                    }
                }
            }
        }
        times.sort(null);
        cachedTimes(works);
        System.out.printf(Locale.ROOT, "compile: median %.2f ms, p99 %.2f ms, worst %.2f ms of %d%n", at(times, 0.5), at(times, 0.99), times.getLast(), times.size());
    }

    private static void cachedTimes(AdventureWorks works) {
        var statements = new CompiledStatements();
        var times = new ArrayList<Double>();
        for (int round = 0; round < 200; round++) {
            for (Admission admission : works.admissions()) {
                for (ReportSpec report : works.policy().reports()) {
                    long start = System.nanoTime();
                    statements.report(admission.entitlement(), works.catalog(), report);
                    if (round > 50) {
                        times.add((System.nanoTime() - start) / 1e3);
                    }
                }
            }
        }
        times.sort(null);
        System.out.printf(Locale.ROOT, "compiled before: median %.2f us, p99 %.2f us of %d%n", at(times, 0.5), at(times, 0.99), times.size());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }
}
