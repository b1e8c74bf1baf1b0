package io.gatehouse.governance;

import io.gatehouse.access.FieldRules;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.FieldSpec;
import java.util.LinkedHashSet;
import java.util.Objects;

/** Differences of a dataset and its fields. */
final class DatasetDiff {

    private final String path;
    private final DatasetSpec was;
    private final DatasetSpec is;
    private final CatalogSnapshot catalog;
    private final Changes changes;

    DatasetDiff(String path, DatasetSpec was, DatasetSpec is, CatalogSnapshot catalog, Changes changes) {
        this.path = path;
        this.was = was;
        this.is = is;
        this.catalog = catalog;
        this.changes = changes;
    }

    void compare() {
        changes.value(path, "source", was.source(), is.source(), true);
        changes.value(path, "table", was.table(), is.table(), true);
        changes.value(path, "documents", was.documents(), is.documents(), true);
        changes.value(path, "title", was.title(), is.title(), false);
        changes.value(path, "label", was.label(), is.label(), !Widening.raised(was.label(), is.label()));
        changes.value(path, "identity", was.identity(), is.identity(), true);
        var names = new LinkedHashSet<>(is.fields().keySet());
        names.addAll(was.fields().keySet());
        names.forEach(this::field);
    }

    private void field(String name) {
        var at = path + ".fields." + name;
        var old = was.fields().get(name);
        var now = is.fields().get(name);
        if (Objects.equals(old, now)) {
            return;
        }
        var less = !Widening.raised(new FieldRules(was).label(name), new FieldRules(is).label(name));
        if (old == null) {
            changes.added(at, "Something is said of " + name, less || !isOfFirstLanding(name) || typed(null, now));
        } else if (now == null) {
            changes.removed(at, "Nothing is said of " + name + " any more", less || !old.derivedFrom().isEmpty() || old.names() != null || typed(old, null));
        } else {
            changes.value(at, "label", old.label(), now.label(), less);
            changes.value(at, "names", old.names(), now.names(), old.names() != null);
            changes.value(at, "derived-from", old.derivedFrom(), now.derivedFrom(),
                    less || !now.derivedFrom().containsAll(old.derivedFrom()));
            if (!old.meaning().equals(now.meaning())) {
                changes.changed(at + ".meaning", "What " + name + " means is said otherwise", typed(old, now));
            }
        }
    }

    /** A field that came after the first landing is hidden until the policy names it. */
    private boolean isOfFirstLanding(String name) {
        return catalog.dataset(is.key()).flatMap(landed -> landed.field(name)).map(f -> f.firstLanding()).orElse(false);
    }

    /** Whether the declared type changes: conditions and masks then work on other values. */
    private static boolean typed(FieldSpec old, FieldSpec now) {
        return !Objects.equals(old == null ? null : old.meaning().type(), now == null ? null : now.meaning().type());
    }
}
