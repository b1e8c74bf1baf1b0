package io.gatehouse.leaktest.job;

import io.gatehouse.access.Decision;
import io.gatehouse.access.Entitlement;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Predicate;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.leaktest.Difference;
import io.gatehouse.leaktest.ReaderResult;

/**
 * What a viewer may know of a test: figures coarse, and the two answers only where the viewer may see all that they can have
 * been made from, which is every landed field of every dataset concerned, in full, on every row.
 */
final class ViewersShare {

    private final PolicySnapshot snapshot;

    /** @param snapshot by which the decision was made */
    ViewersShare(PolicySnapshot snapshot) {
        this.snapshot = snapshot;
    }

    LeakTestState of(LeakTestState state, Decision viewers) {
        var readers = state.readers().stream().map(reader -> new ReaderResult(reader.person(), reader.roles(), reader.verdict(), reader.cases(), reader.answered(),
                Coarse.of(reader.cellsChanged()), reader.reason())).toList();
        var found = state.firstDifference();
        return state.with(readers, found == null ? null : isCovered(found, viewers) ? found : names(found));
    }

    private static Difference names(Difference found) {
        return new Difference(found.person(), found.roles(), found.kind(), found.request(), found.channel(), found.dataset(), found.change(), found.field(),
                Coarse.of(found.size()), found.datasets(), null, null);
    }

    private boolean isCovered(Difference found, Decision viewers) {
        return viewers instanceof Decision.Permit permit && !found.datasets().isEmpty()
                && found.datasets().stream().allMatch(key -> isCovered(key, permit.entitlement()));
    }

    private boolean isCovered(String key, Entitlement entitlement) {
        var dataset = entitlement.dataset(key);
        return dataset.isPresent() && snapshot.catalog().dataset(key).map(LandedDataset::fields).filter(fields -> fields.stream().allMatch(field ->
                dataset.get().field(field.name()).filter(ViewersShare::isSeenInFull).isPresent())).isPresent();
    }

    private static boolean isSeenInFull(Entitlement.Field field) {
        return field.allowances().stream().anyMatch(way -> way.isFull() && way.condition() instanceof Predicate.Always);
    }
}
