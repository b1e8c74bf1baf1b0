package io.gatehouse.query;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Footprint;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.sql.DataSchema;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Reads as {@link ReportReader} does, with the same statements, from a copy of landed data in another schema: to try out
 * what somebody would be answered. It has caches of its own and records nothing; nobody's answer comes from here. Published figures
 * are not made of a copy: a published report is absent.
 */
public final class CopyReader {

    private static final long REMEMBERED = 200_000;

    private final Reading reading;

    /** Compiled statements, which know no data: readers of several copies may share them, as all readers of the system do. */
    public static final class Memory {

        private final CompiledStatements statements = new CompiledStatements();
    }

    /**
     * @param source connections of the reading account
     * @param seconds the time-out of a statement
     * @param secret of the installation, or null
     */
    public CopyReader(DataSource source, int seconds, String secret, DataSchema schema, Memory memory) {
        this.reading = new Reading(new RowReader(source, seconds), secret, REMEMBERED, schema, memory.statements, PublishedReports.NONE);
    }

    public List<ReportSpec> visible(Admission admission) {
        return admission.snapshot().policy().reports().stream().flatMap(report -> reading.visible(admission, report).stream()).toList();
    }

    public Footprint footprint(Admission admission, ReportSpec report) {
        return reading.footprint(admission, report);
    }

    public ReportRows read(Admission admission, ReportSpec report, Map<String, String> parameters, int limit) {
        return reading.report(admission, report, parameters, Math.min(limit, ReportReader.MOST_ROWS));
    }

    public ReportRows query(Admission admission, String sql, int limit) {
        return reading.statement(admission, sql, Math.min(limit, ReportReader.MOST_ROWS));
    }
}
