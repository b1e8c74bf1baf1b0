package io.gatehouse.governance.checks;

import io.gatehouse.access.RowConditions;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.FieldMentions;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.query.ReportChecks;
import io.gatehouse.shared.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

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
