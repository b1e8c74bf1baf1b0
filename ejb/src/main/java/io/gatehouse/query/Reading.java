package io.gatehouse.query;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Compilations;
import io.gatehouse.access.Footprint;
import io.gatehouse.access.Footprints;
import io.gatehouse.access.Publication;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.sql.CompiledQuery;
import io.gatehouse.query.sql.DataSchema;
import io.gatehouse.query.sql.MaskKeys;
import io.gatehouse.query.sql.SecuredSql;
import io.gatehouse.query.sql.Tables;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** Reads reports and statements for someone who was admitted. Knows no container. */
final class Reading {

    private final CompiledStatements statements;
    private final ReadResults results;
    private final RowReader rows;
    private final String secret;
    private final DataSchema schema;
    private final PublishedReports published;

    /**
     * @param secret of the installation, from which the keys of masks are derived; null: results with such masks are refused
     * @param remembered cells of results that are kept in memory
     */
    Reading(RowReader rows, String secret, long remembered) {
        this(rows, secret, remembered, DataSchema.LANDED, new CompiledStatements(), PublishedReports.NONE);
    }

    /**
     * @param schema where the tables are that are read
     * @param statements remembered; they know no schema and no data, so several may share them
     * @param published the figures of published reports: they are kept, and read from nowhere else
     */
    Reading(RowReader rows, String secret, long remembered, DataSchema schema, CompiledStatements statements, PublishedReports published) {
        this.statements = statements;
        this.schema = schema;
        this.published = published;
        this.rows = rows;
        this.results = new ReadResults(remembered);
        this.secret = secret;
    }

    /** The report as its reader may know it, if it is visible to them. */
    Optional<ReportSpec> visible(Admission admission, ReportSpec report) {
        return publication(admission, report).map(publication -> published.has(admission.snapshot(), publication) ? Optional.of(report) : Optional.<ReportSpec>empty())
                .orElseGet(() -> cut(admission, report).map(query -> ReportWords.cut(report, query)));
    }

    /** Whoever was granted the published report reads that, and never what they may see of its rows beside it. */
    private static Optional<Publication> publication(Admission admission, ReportSpec report) {
        return admission.entitlement().publication(report.key());
    }

    /** How far the report reaches for somebody; empty where it does not fit what is landed. */
    Optional<ReportReach> reach(Admission admission, ReportSpec report) {
        var publication = publication(admission, report);
        if (publication.isPresent()) {
            return named(admission.snapshot().catalog(), report).filter(named -> published.has(admission.snapshot(), publication.get()))
                    .map(named -> ReportReach.published(named, Compilations.label(admission.snapshot().policy(), publication.get().label())));
        }
        return named(admission.snapshot().catalog(), report)
                .map(named -> ReportReach.of(named, cut(admission, report), admission.snapshot().policy()));
    }

    /** All fields that the report names as it was written; empty where it does not fit what is landed. */
    static Optional<SortedSet<FieldRef>> named(CatalogSnapshot catalog, ReportSpec report) {
        try {
            return Optional.of(SecuredSql.named(report.sql(), ParameterValues.types(report), Tables.of(catalog)));
        } catch (DomainException unfit) {
            return Optional.empty();
        }
    }

    /** What an answer to the report rests on, whatever its rows. NOT_FOUND where it is not visible. */
    Footprint footprint(Admission admission, ReportSpec report) {
        var publication = publication(admission, report);
        if (publication.isPresent()) {
            return publication.filter(one -> published.has(admission.snapshot(), one)).map(Footprints::of).orElseThrow(DomainException::notFound);
        }
        return Footprints.of(admission.entitlement(), cut(admission, report).orElseThrow(DomainException::notFound).named());
    }

    /** NOT_FOUND where the report is not visible. */
    ReportRows report(Admission admission, ReportSpec report, Map<String, String> parameters, int limit) {
        var publication = publication(admission, report);
        if (publication.isPresent()) {
            if (!published.has(admission.snapshot(), publication.get())) {
                throw DomainException.notFound();
            }
            ParameterValues.of(report, parameters);
            return PublishedTable.of(admission.snapshot().policy(), report, publication.get(), published.figures(admission.snapshot(), publication.get()), limit);
        }
        var query = cut(admission, report).orElseThrow(DomainException::notFound);
        var values = ParameterValues.of(report, parameters);
        return read(admission, ReportWords.cut(report, query), query, values, report.key() + '\n' + report.sql() + '\n' + new TreeMap<>(values), limit);
    }

    ReportRows statement(Admission admission, String sql, int limit) {
        return read(admission, null, statements.statement(admission.entitlement(), sql), Map.of(), sql, limit);
    }

    private Optional<CompiledQuery> cut(Admission admission, ReportSpec report) {
        return statements.report(admission.entitlement(), admission.snapshot().catalog(), report);
    }

    private ReportRows read(Admission admission, ReportSpec report, CompiledQuery query, Map<String, Object> values, String request, int limit) {
        if (secret == null && query.needsKeys()) {
            throw DomainException.unavailable("secret-missing", null);
        }
        var entitlement = admission.entitlement();
        var policy = admission.snapshot().policy();
        var bound = query.bind(schema, values, MaskKeys.of(secret == null ? "" : secret, entitlement.fingerprint(), request), limit);
        var columns = ColumnMeanings.of(policy, report, query);
        var found = results.rows(bound, query.columns(), () -> {
            var all = rows.read(bound, query.columns());
            var kept = List.copyOf(all.size() > limit ? all.subList(0, limit) : all);
            return new ReadResults.Rows(kept, all.size() > limit, ResultDigest.of(columns, kept));
        });
        List<Notice> notices = found.truncated() ? List.of(new Notice("rows-truncated", List.of(String.valueOf(limit)))) : List.of();
        var table = new ResultTable(columns, found.rows(), Compilations.label(policy, query.label()), Scopes.of(policy, entitlement, query.named()), notices,
                found.truncated(), found.digest());
        return new ReportRows(table, Footprints.of(entitlement, query.named()), report,
                ControlLadder.of(policy).rung(table.label().level()).export());
    }
}
