package io.gatehouse.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is landed now, of all datasets, read in one transaction. Immutable. */
public record CatalogSnapshot(Map<String, LandedDataset> datasets) {

    public static final CatalogSnapshot EMPTY = new CatalogSnapshot(Map.of());

    public CatalogSnapshot {
        datasets = Collections.unmodifiableMap(new TreeMap<>(datasets));
    }

    /** The dataset, or empty while nothing of it is landed. */
    public Optional<LandedDataset> dataset(String key) {
        return Optional.ofNullable(datasets.get(key));
    }
}
