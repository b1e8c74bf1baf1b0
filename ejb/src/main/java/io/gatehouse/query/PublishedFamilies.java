package io.gatehouse.query;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Publication;
import io.gatehouse.access.PublicationWork;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.published.Publication.Figures;
import io.gatehouse.query.sql.PublishedShape;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Hmac;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds for a published report the family whose figures are controlled together: all published reports on the same dataset,
 * as policy and landed data are. What it works out of them is remembered for the snapshot that was asked about last.
 */
final class PublishedFamilies implements PublishedReports {

    private final PublishedStore store;
    private final Publishing publishing;
    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private volatile Generation generation;

    private record Read(String state, io.gatehouse.query.published.Publication publication) {
    }

    /** @param state stands for the definitions and the landed tables that figures are made of */
    record Family(String base, String state, Map<ReportSpec, PublishedShape> reports) {
    }

    private record Generation(PolicySnapshot snapshot, PublicationWork work, Map<String, Family> families) {
    }

    PublishedFamilies(PublishedStore store, RowReader rows, String secret) {
        this.store = store;
        this.publishing = secret == null ? null : new Publishing(rows, secret);
    }

    @Override
    public boolean has(PolicySnapshot snapshot, Publication publication) {
        return family(snapshot, publication).isPresent();
    }

    @Override
    public Figures figures(PolicySnapshot snapshot, Publication publication) {
        var family = family(snapshot, publication).orElseThrow(DomainException::notFound);
        if (publishing == null) {
            throw DomainException.unavailable("secret-missing", null);
        }
        return kept(snapshot, family).reports().get(publication.report());
    }

    /** Makes what is not yet made of all published reports. */
    void publish(PolicySnapshot snapshot) {
        if (publishing != null) {
            under(snapshot).families().values().stream().distinct().forEach(family -> kept(snapshot, family));
        }
    }

    private io.gatehouse.query.published.Publication kept(PolicySnapshot snapshot, Family family) {
        var known = read.get(family.base());
        if (known == null || !known.state().equals(family.state())) {
            known = new Read(family.state(), store.keep(family.base(), family.state(), snapshot.version(),
                    earlier -> publishing.publish(under(snapshot).work(), family.reports(), earlier)));
            read.put(family.base(), known);
        }
        return known.publication();
    }

    private Optional<Family> family(PolicySnapshot snapshot, Publication publication) {
        return Optional.ofNullable(under(snapshot).families().get(publication.report())).filter(family -> family.reports().keySet().stream()
                .anyMatch(report -> PublicationWork.publication(report).filter(publication::equals).isPresent()));
    }

    private Generation under(PolicySnapshot snapshot) {
        var now = generation;
        if (now == null || now.snapshot().policy() != snapshot.policy() || now.snapshot().catalog() != snapshot.catalog()) {
            var work = PublicationWork.of(snapshot);
            now = new Generation(snapshot, work, families(work, snapshot.policy().reports()));
            generation = now;
        }
        return now;
    }

    /** By report. A report that has not the shape, or another contributor than the first of its family, is in none. */
    static Map<String, Family> families(PublicationWork work, Collection<ReportSpec> reports) {
        var bases = new LinkedHashMap<String, Map<ReportSpec, PublishedShape>>();
        for (ReportSpec report : reports) {
            if (PublicationWork.publication(report).isPresent()) {
                shape(work, report).ifPresent(shape -> {
                    var family = bases.computeIfAbsent(shape.base(), base -> new LinkedHashMap<>());
                    if (family.keySet().stream().allMatch(other -> other.published().contributor().equalsIgnoreCase(report.published().contributor()))) {
                        family.put(report, shape);
                    }
                });
            }
        }
        var families = new HashMap<String, Family>();
        bases.forEach((base, members) -> {
            var family = new Family(base, state(work, members), members);
            members.keySet().forEach(report -> families.put(report.key(), family));
        });
        return families;
    }

    private static Optional<PublishedShape> shape(PublicationWork work, ReportSpec report) {
        try {
            return Optional.of(PublishedShape.of(work.everything(), report));
        } catch (DomainException unfit) {
            return Optional.empty();
        }
    }

    private static String state(PublicationWork work, Map<ReportSpec, PublishedShape> members) {
        var tables = new TreeSet<String>();
        var text = new StringBuilder();
        members.forEach((report, shape) -> {
            shape.rows().named().forEach(field -> work.everything().dataset(field.dataset()).ifPresent(dataset -> tables.add(dataset.table())));
            text.append(PublicationWork.publication(report).orElseThrow().definition()).append('\n');
        });
        return HexFormat.of().formatHex(Hmac.sha256("publication", text + String.join("\n", tables)));
    }
}
