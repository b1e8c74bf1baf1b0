package io.gatehouse.governance.requests;

import io.gatehouse.access.FieldRules;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.use.GivenFields;
import io.gatehouse.governance.inventory.SqlNames;
import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.shared.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out how a request stands under a policy, by adding its grant and asking the enforcing decision what that gives. Pure. */
final class StandingRules {

    private final PolicySnapshot snapshot;
    private final LocalDate today;

    StandingRules(PolicySnapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.today = today;
    }

    /** @param terms null before the first approval */
    Standing of(RequestEdit edit, Terms terms) {
        var role = snapshot.policy().role(edit.role());
        var owners = datasets(edit).map(DatasetSpec::source).flatMap(key -> snapshot.policy().source(key).stream()).map(SourceSpec::owner)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        if (role.isEmpty()) {
            return standing(owners, edit, terms, List.of(), List.of("no-such-role"));
        }
        var grants = new ArrayList<>(role.get().grants());
        grants.add(grant(edit, edit.fields(), new Terms(today, null)));
        var given = GivenFields.of(snapshot, edit.workflow(), role.get().with(grants), today);
        var place = edit.kind().equals(RequestEdit.REPORT) ? GivenFields.PUBLISHED : edit.target();
        var gives = given.of(grants.size() - 1).getOrDefault(place, java.util.Collections.emptySortedSet());
        return standing(owners, edit, terms, List.copyOf(gives), given.kept(grants.size() - 1, edit.target(), field -> edit.fields().isEmpty() || edit.fields().contains(field)));
    }

    /** The policy with the grant that the request has become: of what it gives, and of nothing that may come later. */
    static Policy granted(Policy policy, RequestEdit edit, Standing standing, Terms terms, LocalDate from) {
        var role = policy.role(edit.role()).orElseThrow();
        var grants = new ArrayList<>(role.grants());
        grants.add(from(grant(edit, standing.gives(), terms), from));
        return policy.with(role.with(grants));
    }

    private static Grant from(Grant grant, LocalDate from) {
        return switch (grant) {
            case Grant.OfDatasets of -> new Grant.OfDatasets(of.datasets(), of.fields(), of.masks(), of.rows(), of.workflows(), from, of.until());
            case Grant.OfReports of -> new Grant.OfReports(of.reports(), of.workflows(), from, of.until());
        };
    }

    private static Grant grant(RequestEdit edit, List<String> fields, Terms terms) {
        if (edit.kind().equals(RequestEdit.REPORT)) {
            return new Grant.OfReports(List.of(edit.target()), List.of(edit.workflow()), terms.until(), terms.until());
        }
        Grant.FieldSelection selection = fields.isEmpty() ? new Grant.FieldSelection.All() : new Grant.FieldSelection.Only(fields);
        Grant.RowRule rows = terms.rows() == null ? new Grant.RowRule.All() : new Grant.RowRule.Where(terms.rows());
        return new Grant.OfDatasets(List.of(edit.target()), selection, Map.of(), rows, List.of(edit.workflow()), terms.until(), terms.until());
    }

    private Standing standing(Set<String> owners, RequestEdit edit, Terms terms, List<String> gives, List<String> kept) {
        var labels = labels(edit, gives);
        var level = labels.values().stream().reduce(Level.PUBLIC, Level::max);
        var digest = digest(edit, terms, labels, owners);
        return new Standing(owners, level, ControlLadder.of(snapshot.policy()).rung(level), gives, kept, digest);
    }

    private Map<String, Level> labels(RequestEdit edit, List<String> gives) {
        if (edit.kind().equals(RequestEdit.REPORT)) {
            return snapshot.policy().report(edit.target()).map(ReportSpec::published).filter(published -> !gives.isEmpty())
                    .map(published -> Map.of(edit.target(), published.label().level())).orElse(Map.of());
        }
        return snapshot.policy().dataset(edit.target()).map(FieldRules::new).map(rules -> gives.stream()
                .collect(Collectors.toMap(field -> field, field -> rules.label(field).level()))).orElse(Map.of());
    }

    private Stream<DatasetSpec> datasets(RequestEdit edit) {
        if (edit.kind().equals(RequestEdit.DATASET)) {
            return snapshot.policy().dataset(edit.target()).stream();
        }
        return snapshot.policy().report(edit.target()).stream().flatMap(report -> {
            var words = SqlNames.in(report.sql());
            return snapshot.policy().datasets().stream().filter(dataset -> words.contains(dataset.key().toLowerCase(java.util.Locale.ROOT)));
        });
    }

    private String digest(RequestEdit edit, Terms terms, Map<String, Level> labels, Set<String> owners) {
        var text = String.join("\n", edit.kind(), edit.target(), edit.workflow(), edit.role(), new java.util.TreeMap<>(labels).toString(),
                new java.util.TreeSet<>(owners).toString(), String.valueOf(terms), snapshot.policy().role(edit.role()).map(RoleSpec::key).orElse(""),
                edit.kind().equals(RequestEdit.REPORT) ? snapshot.policy().report(edit.target()).map(Object::toString).orElse("") : "");
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
