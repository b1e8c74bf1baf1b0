package io.gatehouse.access;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.Grant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns a grant's row rule into a predicate for one caller, or says why it holds on no row. */
final class RowRules {

    private final Caller caller;
    private final PolicySnapshot snapshot;
    private final Function<String, Optional<Entitlement.Dataset>> parents;

    /** Exactly one of condition and kept is not null. */
    record Bound(Predicate condition, Reason.Rule kept, String detail) {

        private static Bound on(Predicate condition) {
            return new Bound(condition, null, null);
        }

        private static Bound never(Reason.Rule kept, String detail) {
            return new Bound(null, kept, detail);
        }
    }

    /** @param parents the dataset of that key as far as it exists for the caller */
    RowRules(Caller caller, PolicySnapshot snapshot, Function<String, Optional<Entitlement.Dataset>> parents) {
        this.caller = caller;
        this.snapshot = snapshot;
        this.parents = parents;
    }

    Bound bind(Grant.RowRule rule, LandedDataset landed) {
        return switch (rule) {
            case Grant.RowRule.All all -> Bound.on(Predicates.ALWAYS);
            case Grant.RowRule.Where where -> where(where.condition(), landed);
            case Grant.RowRule.Via via -> via(via, landed);
        };
    }

    private Bound where(String text, LandedDataset landed) {
        try {
            var condition = ParsedConditions.parse(text);
            return condition.bind(landed.types(), caller::attribute).map(Bound::on).orElseGet(() -> unbound(condition));
        } catch (RowConditionException unreadable) {
            return Bound.never(Reason.Rule.CONDITION_CANNOT_HOLD, unreadable.code());
        }
    }

    private Bound unbound(RowCondition condition) {
        var missing = condition.claims().stream().filter(claim -> caller.attribute(claim).isEmpty()).toList();
        return missing.isEmpty() ? Bound.never(Reason.Rule.CONDITION_CANNOT_HOLD, null)
                : Bound.never(Reason.Rule.CLAIM_MISSING, String.join(", ", missing));
    }

    private Bound via(Grant.RowRule.Via via, LandedDataset landed) {
        var identity = snapshot.policy().dataset(via.parent()).map(DatasetSpec::identity).orElse(List.of());
        var parentLanded = snapshot.catalog().dataset(via.parent());
        if (identity.size() != 1 || parentLanded.isEmpty()) {
            return Bound.never(Reason.Rule.PARENT_NOT_VISIBLE, via.parent());
        }
        var on = landed.types().get(via.on());
        var key = parentLanded.get().types().get(identity.getFirst());
        if (on == null || on != key) {
            return Bound.never(Reason.Rule.CONDITION_CANNOT_HOLD, via.on());
        }
        return parents.apply(via.parent()).map(parent -> Bound.on(
                new Predicate.Via(via.on(), parent.key(), parent.table(), identity.getFirst(), parent.rowVisible())))
                .orElseGet(() -> Bound.never(Reason.Rule.PARENT_NOT_VISIBLE, via.parent()));
    }
}
