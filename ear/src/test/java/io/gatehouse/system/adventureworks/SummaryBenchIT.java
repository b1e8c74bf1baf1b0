package io.gatehouse.system.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.system.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long {@code POST /api/summaries} takes beside the plain SQL of its report on a filtered copy, rows fetched over JDBC,
 * in one run. Prints, asserts no times.
 */
@Tag("bench")
@DisplayName("A summary beside the plain SQL of its report")
class SummaryBenchIT {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 15;

    @Test
    @DisplayName("is measured for every report and reader")
    void summaries_beside_plain_sql() throws Exception {
        var stack = Stack.shared();
        var folder = AdventureWorks.files(stack);
        var policy = AdventureWorks.policy();
        AdventureWorks.land(stack);
        var overheads = new ArrayList<Double>();
        try (Connection database = stack.superuser(); var statement = database.createStatement()) {
            var copy = PlainCopy.load(database, policy, folder);
            statement.execute("SET search_path TO " + PlainCopy.SCHEMA);
            System.out.printf("%-22s %-24s %-22s %8s %9s %9s %9s%n", "role", "workflow", "report", "rows", "sql ms", "summary", "overhead");
            for (Reader reader : Reader.all()) {
                reader.enrol(stack);
                for (WorkflowSpec workflow : policy.workflows()) {
                    if (workflow.status() == WorkflowSpec.Status.APPROVED && workflow.roles().contains(reader.role())) {
                        var filtered = new FilteredReport(policy, copy, reader.caller(), workflow.key(), LocalDate.now(ZoneOffset.UTC));
                        for (ReportSpec report : policy.reports()) {
                            var sql = filtered.sql(report);
                            if (sql.isPresent()) {
                                overheads.add(measure(stack, database, reader, workflow.key(), report.key(), sql.get()));
                            }
                        }
                    }
                }
            }
            statement.execute("DROP SCHEMA " + PlainCopy.SCHEMA + " CASCADE");
        }
        Collections.sort(overheads);
        System.out.printf("summary over its SQL: median %.1f ms, 90th percentile %.1f ms, most %.1f ms, of %d%n", at(overheads, 0.5),
                at(overheads, 0.9), overheads.getLast(), overheads.size());
        assertThat(overheads).isNotEmpty();
    }

    private static double measure(Stack stack, Connection database, Reader reader, String workflow, String report, String sql) throws SQLException {
        var plain = new ArrayList<Double>();
        var summary = new ArrayList<Double>();
        int rows = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            rows = fetch(database, sql);
            long between = System.nanoTime();
            var answer = reader.post(stack, "/api/summaries", Map.of("workflow", workflow, "reports", List.of(Map.of("key", report))));
            long end = System.nanoTime();
            assertThat(answer.status()).isEqualTo(201);
            if (round >= 0) {
                plain.add((between - start) / 1e6);
                summary.add((end - between) / 1e6);
            }
        }
        Collections.sort(plain);
        Collections.sort(summary);
        var overhead = at(summary, 0.5) - at(plain, 0.5);
        System.out.printf("%-22s %-24s %-22s %,8d %9.1f %9.1f %9.1f%n", reader.role(), workflow, report, rows, at(plain, 0.5), at(summary, 0.5), overhead);
        return overhead;
    }

    private static int fetch(Connection database, String sql) throws SQLException {
        int rows = 0;
        try (var statement = database.createStatement(); var result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int column = 1; column <= columns; column++) {
                    result.getString(column);
                }
                rows++;
            }
        }
        return rows;
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * (sorted.size() - 1))));
    }
}
