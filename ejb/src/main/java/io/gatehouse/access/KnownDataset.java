package io.gatehouse.access;

import java.util.List;
import java.util.SortedSet;

/**
 * A dataset as far as it exists, with what an entitlement says of itself by way of it.
 *
 * @param digest of all that may be seen of it and under which conditions, see {@link Fingerprints}
 * @param tables where it and the parents of its row rules stand
 */
record KnownDataset(Entitlement.Dataset dataset, String digest, SortedSet<String> tables) {

    static KnownDataset of(Entitlement.Dataset dataset) {
        return new KnownDataset(dataset, Fingerprints.of(dataset), Tables.of(List.of(dataset)));
    }
}
