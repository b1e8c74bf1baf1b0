package io.gatehouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The last snapshot, good as long as the catalog's revision is the one it was read at. */
@ApplicationScoped
class SnapshotCache {

    private record Kept(long revision, CatalogSnapshot snapshot) {
    }

    private volatile Kept kept = new Kept(-1, CatalogSnapshot.EMPTY);

    /** The snapshot at the revision that {@code revision} tells now. */
    CatalogSnapshot get(LongSupplier revision, Supplier<CatalogSnapshot> load) {
        var now = revision.getAsLong();
        while (kept.revision != now) {
            var loaded = load.get();
            var after = revision.getAsLong();
            if (after == now) {
                kept = new Kept(now, loaded);
                return loaded;
            }
            now = after;
        }
        return kept.snapshot;
    }
}
