package io.gatehouse.policy.file;

import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Grant.FieldSelection;
import io.gatehouse.policy.Grant.RowRule;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.SourceSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the parts of a file must be towards each other. Parts that could not be read (null) are passed over. */
final class Consistency {

    private final Policy policy;
    private final Problems problems;

    private Consistency(Policy policy, Problems problems) {
        this.policy = policy;
        this.problems = problems;
    }

    static void check(Policy policy, Problems problems) {
        var check = new Consistency(policy, problems);
        for (int i = 0; i < policy.datasets().size(); i++) {
            check.dataset(FilePaths.item("datasets", i), policy.datasets().get(i));
        }
        for (int i = 0; i < policy.roles().size(); i++) {
            var grants = policy.roles().get(i).grants();
            for (int j = 0; j < grants.size(); j++) {
                check.grant(FilePaths.item(FilePaths.item("roles", i) + ".grants", j), grants.get(j));
            }
        }
        check.parents();
    }

    private void dataset(String path, DatasetSpec dataset) {
        policy.source(String.valueOf(dataset.source())).map(SourceSpec::kind).ifPresent(kind -> {
            var documents = kind == SourceSpec.Kind.DOCUMENTS;
            if (documents ? dataset.table() != null : dataset.documents() != null) {
                problems.add(path + (documents ? ".table" : ".documents"), "misplaced-key",
                        "The source \"" + dataset.source() + "\" holds " + (documents ? "documents, no tables." : "tables, no documents."));
            }
        });
        var edges = new HashMap<String, Set<String>>();
        dataset.fields().forEach((name, field) -> edges.put(name, Set.copyOf(field.derivedFrom())));
        for (var name : Cycles.members(edges)) {
            problems.add(FilePaths.child(path + ".fields", name) + ".derived-from", "cycle",
                    "\"" + name + "\" is derived from itself, directly or by way of others.");
        }
        spelling(path, dataset);
    }

    /** Names of fields are compared exactly, so two spellings of one name are a slip that would hide or show too much. */
    private void spelling(String path, DatasetSpec dataset) {
        var first = new HashMap<String, String>();
        dataset.fields().keySet().forEach(name -> {
            var other = first.putIfAbsent(name.toLowerCase(java.util.Locale.ROOT), name);
            if (other != null) {
                problems.add(FilePaths.child(path + ".fields", name), "duplicate-name",
                        "\"" + other + "\" stands here already; case does not tell fields apart.");
            }
        });
    }

    private void grant(String path, Grant grant) {
        switch (grant) {
            case Grant.OfReports reports -> published(path, reports);
            case Grant.OfDatasets datasets -> {
                datasets.masks().forEach((field, mask) -> mask(FilePaths.child(path + ".mask", field), datasets, field));
                if (datasets.rows() instanceof RowRule.Via via) {
                    via(path + ".rows.via", via);
                }
            }
        }
    }

    private void published(String path, Grant.OfReports grant) {
        for (int k = 0; k < grant.reports().size(); k++) {
            var report = policy.report(grant.reports().get(k));
            if (report.isPresent() && report.get().published() == null) {
                problems.add(FilePaths.item(path + ".reports", k), "not-published", "\"" + report.get().key()
                        + "\" is not published: who may see its datasets sees it without a grant.");
            }
        }
    }

    private void mask(String path, Grant.OfDatasets grant, String field) {
        if (!(grant.fields() instanceof FieldSelection.All) && !grant.fields().covers(field)) {
            problems.add(path, "bad-mask", "The grant does not cover \"" + field + "\", so there is nothing to mask.");
        }
        var label = grant.masks().get(field).label();
        for (var key : grant.datasets()) {
            var of = policy.dataset(key).map(d -> EffectiveLabel.of(d, field));
            if (label != null && of.isPresent() && !label.isWithin(of.get())) {
                problems.add(path, "label-raised", "The masked value's label is above that of the field in \"" + key + "\".");
            }
        }
    }

    private void via(String path, RowRule.Via via) {
        policy.dataset(String.valueOf(via.parent())).filter(parent -> parent.identity().size() != 1).ifPresent(parent ->
                problems.add(path, "via-identity", "\"" + parent.key() + "\" must have exactly one identity field to be a parent."));
    }

    /** No dataset is its own ancestor, whoever the grants belong to: a caller may have all the roles. */
    private void parents() {
        var edges = new HashMap<String, Set<String>>();
        var places = new HashMap<String, List<String>>();
        for (int i = 0; i < policy.roles().size(); i++) {
            var grants = policy.roles().get(i).grants();
            for (int j = 0; j < grants.size(); j++) {
                if (grants.get(j) instanceof Grant.OfDatasets grant && grant.rows() instanceof RowRule.Via via && via.parent() != null) {
                    var path = FilePaths.item(FilePaths.item("roles", i) + ".grants", j) + ".rows.via";
                    grant.datasets().forEach(child -> {
                        edges.computeIfAbsent(child, c -> new HashSet<>()).add(via.parent());
                        places.computeIfAbsent(child + " " + via.parent(), c -> new ArrayList<>()).add(path);
                    });
                }
            }
        }
        reportCycles(edges, places);
    }

    private void reportCycles(Map<String, Set<String>> edges, Map<String, List<String>> places) {
        var told = new HashSet<String>();
        for (var child : Cycles.members(edges)) {
            for (var parent : edges.get(child)) {
                if (Cycles.reaches(edges, parent, child)) {
                    places.get(child + " " + parent).stream().filter(told::add).forEach(path -> problems.add(path, "cycle",
                            "The rows of \"" + child + "\" would depend on themselves by way of \"" + parent + "\"."));
                }
            }
        }
    }
}
