package io.gatehouse.summary;

import io.gatehouse.access.Admission;
import io.gatehouse.access.Entitlement;
import io.gatehouse.policy.FieldSpec;
import io.gatehouse.pseudonym.EntityKind;
import io.gatehouse.pseudonym.KnownName;
import io.gatehouse.pseudonym.Recogniser;
import io.gatehouse.query.ReportReader;
import io.gatehouse.summary.prompt.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names and numbers that the caller may see, in the fields that the policy says hold such. Read through the caller's
 * own secured tables: what is replaced depends on nothing that they may not see. Remembered by what may be seen, the
 * tables that hold it, and the policy that says what names are. A report shows its reader values of such fields alone, so
 * its names are among them.
 */
@ApplicationScoped
class KnownNames {

    private static final int MOST_NAMES = 100_000;
    private static final int REMEMBERED = 64;

    private record Key(List<String> fingerprints, Set<String> tables, long policy) {
    }

    @Inject
    private ReportReader reports;

    private final Map<Key, NamesSeen> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, NamesSeen> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Those of the asker, since a question may hold any of them, and those of what the evidence was read under: an audience
     * may see a name masked that the asker sees in full, and then the evidence holds the masked one.
     */
    @Transactional
    NamesSeen of(Admission asker, Admission evidence) {
        var both = asker.entitlement().fingerprint().equals(evidence.entitlement().fingerprint()) ? List.of(asker) : List.of(asker, evidence);
        var key = new Key(both.stream().map(admission -> admission.entitlement().fingerprint()).toList(),
                both.stream().flatMap(admission -> admission.entitlement().tables().stream()).collect(Collectors.toSet()), evidence.snapshot().version());
        synchronized (remembered) {
            var known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        var names = NamesSeen.of(both.stream().flatMap(admission -> names(admission).stream()).toList(), titles(evidence));
        synchronized (remembered) {
            remembered.put(key, names);
        }
        return names;
    }

    /** The first caller need not wait for models and lists of names to be read. */
    void warmUp(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Thread.ofPlatform().daemon().name("recogniser-warm-up").start(Recogniser::warmUp);
    }

    /** Words of the company's own headings, which name nobody. */
    private static List<String> titles(Admission admission) {
        var titles = new ArrayList<String>();
        admission.snapshot().policy().reports().forEach(report -> {
            titles.add(report.title());
            report.columns().values().forEach(column -> titles.add(column.title()));
        });
        admission.snapshot().policy().datasets().forEach(dataset -> {
            titles.add(dataset.title());
            dataset.fields().values().forEach(field -> titles.add(field.meaning().title()));
        });
        return titles.stream().filter(Objects::nonNull).toList();
    }

    private List<NamesSeen.OfField> names(Admission admission) {
        var names = new ArrayList<NamesSeen.OfField>();
        for (Entitlement.Dataset dataset : admission.entitlement().datasets().values()) {
            admission.snapshot().policy().dataset(dataset.key()).ifPresent(spec -> spec.fields().forEach((name, field) -> {
                if (field.names() != null) {
                    dataset.field(name).ifPresent(seen -> names.add(values(admission, dataset.key(), seen, field.names())));
                }
            }));
        }
        return names;
    }

    private NamesSeen.OfField values(Admission admission, String dataset, Entitlement.Field field, FieldSpec.Names names) {
        var kind = EntityKind.valueOf(names.name());
        var table = reports.query(admission, "SELECT DISTINCT " + quoted(field.name()) + " AS named FROM " + quoted(dataset), MOST_NAMES).table();
        return new NamesSeen.OfField(kind, field.label(), table.rows().stream().map(row -> row.getFirst()).filter(Objects::nonNull)
                .map(String::valueOf).map(String::strip).filter(value -> value.length() > 1)
                .flatMap(value -> spellings(value).map(spelling -> new KnownName(spelling, kind))).toList(), table.truncated());
    }

    /** As the dataset writes it, and as evidence does in quotation marks, where that is another spelling. */
    static Stream<String> spellings(String value) {
        var quoted = FreeText.quoted(value);
        return Stream.of(value, quoted.substring(1, quoted.length() - 1)).distinct();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
