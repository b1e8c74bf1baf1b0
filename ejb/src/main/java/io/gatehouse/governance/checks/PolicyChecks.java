package io.gatehouse.governance.checks;

import io.gatehouse.access.FieldRules;
import io.gatehouse.access.RowConditions;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.ControlLadder;
import io.gatehouse.policy.FieldMentions;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.query.ReportChecks;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be said of a policy only by those who run it, and only with the landed data at hand. Pure. */
public final class PolicyChecks {

    private final Policy policy;
    private final CatalogSnapshot catalog;
    private final List<Violation> found = new ArrayList<>();

    private PolicyChecks(Policy policy, CatalogSnapshot catalog) {
        this.policy = policy;
        this.catalog = catalog;
    }

    /** All that is wrong; what is not landed yet is taken at its word. */
    public static List<Violation> of(Policy policy, CatalogSnapshot catalog) {
        var checks = new PolicyChecks(policy, catalog);
        checks.fields();
        checks.conditions();
        checks.longestGrants();
        checks.found.addAll(ReportChecks.check(policy, catalog));
        return List.copyOf(new LinkedHashSet<>(checks.found));
    }

    /** The names that the policy uses for this dataset alone and that its landed data has not, sorted. */
    public static List<String> unknownFields(Policy policy, LandedDataset landed) {
        var types = landed.types();
        return FieldMentions.of(policy).stream().filter(m -> m.datasets().equals(List.of(landed.key())))
                .map(FieldMentions.Mention::field).filter(field -> !types.containsKey(field)).distinct().sorted().toList();
    }

    private void fields() {
        for (var mention : FieldMentions.of(policy)) {
            var landed = mention.datasets().stream().flatMap(key -> catalog.dataset(key).stream()).toList();
            if (landed.size() == mention.datasets().size() && landed.stream().noneMatch(d -> d.field(mention.field()).isPresent())) {
                found.add(new Violation(mention.path(), "unknown-field", "No landed data of " + String.join(", ", mention.datasets())
                        + " has a field \"" + mention.field() + "\"" + spelling(mention.field(), landed)));
            }
        }
    }

    private static String spelling(String field, List<LandedDataset> landed) {
        return landed.stream().flatMap(d -> d.types().keySet().stream()).filter(field::equalsIgnoreCase).findFirst()
                .map(known -> "; it is spelled \"" + known + "\".").orElse(".");
    }

    /** A grant that lasts longer than the ladder lets its fields be granted would give nothing, so it is said at once. */
    private void longestGrants() {
        var ladder = ControlLadder.of(policy);
        for (int i = 0; i < policy.roles().size(); i++) {
            var clearance = policy.roles().get(i).clearance();
            var grants = policy.roles().get(i).grants();
            for (int j = 0; j < grants.size(); j++) {
                var grant = grants.get(j);
                var path = "roles[" + i + "].grants[" + j + "].until";
                labels(grant).map(Label::level).distinct().filter(level -> clearance != null && level.isWithin(clearance)
                        && !ladder.rung(level).allows(grant)).forEach(level -> found.add(
                        new Violation(path, "grant-too-long", "What is " + level.code() + " is granted for " + ladder.rung(level).longestGrant()
                                + " at most; give from and until.")));
            }
        }
    }

    /** Labels of all that a grant gives, as far as its fields are landed or declared. */
    private Stream<Label> labels(Grant grant) {
        return switch (grant) {
            case Grant.OfReports reports -> reports.reports().stream().flatMap(key -> policy.report(key).stream())
                    .filter(report -> report.published() != null).map(report -> report.published().label());
            case Grant.OfDatasets datasets -> datasets.datasets().stream().flatMap(key -> policy.dataset(key).stream()).flatMap(spec -> {
                var rules = new FieldRules(spec);
                var names = new TreeSet<>(spec.fields().keySet());
                catalog.dataset(spec.key()).ifPresent(landed -> names.addAll(landed.types().keySet()));
                return names.stream().filter(datasets.fields()::covers).map(name -> {
                    var mask = datasets.masks().get(name);
                    return mask == null || mask.label() == null ? rules.label(name) : mask.label();
                });
            });
        };
    }

    private void conditions() {
        for (int i = 0; i < policy.roles().size(); i++) {
            var grants = policy.roles().get(i).grants();
            for (int j = 0; j < grants.size(); j++) {
                if (grants.get(j) instanceof Grant.OfDatasets grant && grant.rows() instanceof Grant.RowRule.Where where) {
                    var path = "roles[" + i + "].grants[" + j + "].rows";
                    grant.datasets().forEach(dataset -> found.addAll(RowConditions.check(path, where.condition(),
                            policy.attributes(), catalog.dataset(dataset))));
                }
            }
        }
    }
}
