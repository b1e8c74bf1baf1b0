package io.gatehouse.query;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Footprint;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.sql.DataSchema;
import io.gatehouse.shared.FieldRef;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads for features that have admitted the caller and record what they do themselves. No boundary: it records nothing.
 */
@ApplicationScoped
public class ReportReader {

    /** The most rows that any reader may take at once. */
    public static final int MOST_ROWS = 200_000;

    @Resource(lookup = "java:jboss/datasources/GatehouseReaderDS")
    private DataSource source;

    @Inject
    @ConfigProperty(name = "gatehouse.secret")
    private Optional<String> secret;

    @Inject
    @ConfigProperty(name = "gatehouse.query.timeout.seconds", defaultValue = "30")
    private int timeout;

    @Inject
    @ConfigProperty(name = "gatehouse.query.remembered.cells", defaultValue = "2000000")
    private long remembered;

    @Inject
    private PublishedStore store;

    private Reading reading;

    @PostConstruct
    void start() {
        var rows = new RowReader(source, timeout);
        reading = new Reading(rows, secret.orElse(null), remembered, DataSchema.LANDED, new CompiledStatements(), new PublishedFamilies(store, rows, secret.orElse(null)));
    }

    /**
     * The reports that the caller may read in this workflow, in the policy's order; one that is cut comes without its
     * description and without words that belong to what was cut away.
     */
    public List<ReportSpec> visible(Admission admission) {
        return admission.snapshot().policy().reports().stream().flatMap(report -> reading.visible(admission, report).stream()).toList();
    }

    /** How far a report reaches for somebody, for who explains it; empty where it does not fit what is landed. */
    public Optional<ReportReach> reach(Admission admission, ReportSpec report) {
        return reading.reach(admission, report);
    }

    /** All fields that a report names as it was written; empty where it does not fit what is landed. */
    public Optional<SortedSet<FieldRef>> named(CatalogSnapshot catalog, ReportSpec report) {
        return Reading.named(catalog, report);
    }

    /** To which rows of a dataset somebody is limited, told as it is to the reader; from the entitlement alone. */
    public Scope scope(Policy policy, Entitlement entitlement, String dataset) {
        var fields = entitlement.dataset(dataset).map(found -> found.fields().keySet()).orElse(Set.of());
        return Scopes.of(policy, entitlement, fields.stream().map(field -> new FieldRef(dataset, field)).toList());
    }

    /** What any answer to this report rests on. NOT_FOUND where it is not visible. */
    public Footprint footprint(Admission admission, ReportSpec report) {
        return reading.footprint(admission, report);
    }

    /**
     * The report as far as the caller may see it.
     *
     * @throws io.gatehouse.shared.DomainException NOT_FOUND where it is not visible, REFUSED with paths {@code p.NAME},
     *     UNAVAILABLE {@code query-time-out}
     */
    public ReportRows read(Admission admission, ReportSpec report, Map<String, String> parameters, int limit) {
        return reading.report(admission, report, parameters, Math.min(limit, MOST_ROWS));
    }

    /** The answer to the caller's own statement. */
    public ReportRows query(Admission admission, String sql, int limit) {
        return reading.statement(admission, sql, Math.min(limit, MOST_ROWS));
    }
}
