package io.gatehouse.governance;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.policy.CompilationRule;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.policy.SourceSpec;
import io.gatehouse.policy.SystemSpec;
import io.gatehouse.policy.VendorSpec;
import io.gatehouse.policy.WorkflowSpec;
import io.gatehouse.policy.file.PolicyWriter;
import io.gatehouse.shared.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The differences between two policies, each with whether it widens what somebody may see. Pure. Empty iff the two are
 * the same file. A change that nothing here can prove to be neutral or narrowing counts as widening.
 */
public final class PolicyDiff {

    private final CatalogSnapshot catalog;
    private final Changes changes = new Changes();

    private PolicyDiff(CatalogSnapshot catalog) {
        this.catalog = catalog;
    }

    /** @param catalog what is landed: a field that came later is shown by being named */
    public static List<Change> between(Policy before, Policy after, CatalogSnapshot catalog) {
        var diff = new PolicyDiff(catalog);
        diff.compare(before, after);
        if (diff.changes.isEmpty() && !PolicyWriter.json(before).equals(PolicyWriter.json(after))) {
            diff.changes.changed("file", "Entries stand in another order", false);
        }
        return diff.changes.all();
    }

    private void compare(Policy before, Policy after) {
        changes.lists("attributes", "claim", before.attributes(), after.attributes(), false);
        ControlsDiff.compare(before.controls(), after.controls(), changes);
        each("sources", before.sources(), after.sources(), SourceSpec::key, gone -> false, come -> false,
                (path, was, is) -> SourceDiff.compare(path, was, is, changes));
        each("datasets", before.datasets(), after.datasets(), DatasetSpec::key, gone -> false, come -> false,
                (path, was, is) -> new DatasetDiff(path, was, is, catalog, changes).compare());
        each("reports", before.reports(), after.reports(), ReportSpec::key, gone -> false, come -> come.published() != null,
                (path, was, is) -> ReportDiff.compare(path, was, is, changes));
        each("roles", before.roles(), after.roles(), RoleSpec::key, gone -> !gone.denials().isEmpty(),
                come -> !come.grants().isEmpty(), (path, was, is) -> RoleDiff.compare(path, was, is, changes));
        each("workflows", before.workflows(), after.workflows(), WorkflowSpec::key, gone -> false,
                come -> come.status() == WorkflowSpec.Status.APPROVED, (path, was, is) -> WorkflowDiff.compare(path, was, is, changes));
        compilations(levels(before.compilations()), levels(after.compilations()));
        each("vendors", before.vendors(), after.vendors(), VendorSpec::key, gone -> false, come -> true,
                (path, was, is) -> VendorDiff.compare(path, was, is, changes));
        each("systems", before.systems(), after.systems(), SystemSpec::key, gone -> false, come -> false,
                (path, was, is) -> changes.changed(path, is.key() + " is described otherwise", false));
    }

    private interface Comparison<T> {
        void compare(String path, T was, T is);
    }

    private <T> void each(String section, List<T> before, List<T> after, Function<T, String> key, Function<T, Boolean> goneWidens,
                          Function<T, Boolean> comeWidens, Comparison<T> comparison) {
        var old = new LinkedHashMap<String, T>();
        before.forEach(item -> old.put(key.apply(item), item));
        for (var is : after) {
            var path = section + "." + key.apply(is);
            var was = old.remove(key.apply(is));
            if (was == null) {
                changes.added(path, key.apply(is) + " is new", comeWidens.apply(is));
            } else if (!was.equals(is)) {
                comparison.compare(path, was, is);
            }
        }
        old.forEach((name, gone) -> changes.removed(section + "." + name, name + " is gone", goneWidens.apply(gone)));
    }

    /** The level that each set of categories has together; of two rules for one set, the higher holds. */
    private static Map<String, Level> levels(List<CompilationRule> rules) {
        var levels = new LinkedHashMap<String, Level>();
        rules.forEach(rule -> levels.merge(String.join(" + ", new TreeSet<>(rule.categories())), rule.level(), Level::max));
        return levels;
    }

    private void compilations(Map<String, Level> before, Map<String, Level> after) {
        after.forEach((together, level) -> {
            var was = before.get(together);
            if (was == null) {
                changes.added("compilations", together + " together are " + level.code(), false);
            } else if (was != level) {
                changes.changed("compilations", together + " together: " + was.code() + " becomes " + level.code(),
                        !was.isWithin(level));
            }
        });
        before.keySet().stream().filter(together -> !after.containsKey(together))
                .forEach(together -> changes.removed("compilations", "No rule for " + together + " any more", true));
    }
}
