package io.gatehouse.vendor;

import io.gatehouse.policy.VendorSpec;
import io.gatehouse.shared.Label;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be sent to a vendor: the result of an approved assessment. A meet is never wider than either side.
 *
 * @param plain highest label of what may be sent as it is
 * @param pseudonymised highest label of what may be sent once names, numbers and prices are replaced; null for nothing more
 * @param models names of the models that were assessed; empty means all of the vendor's
 * @param regions where it may be processed; empty means nowhere
 * @param workflows which AI use cases may send; empty means all
 * @param retention how long the vendor keeps what it is sent; null means unknown
 * @param training whether the vendor trains on what it is sent
 * @param until last day on which the terms hold
 */
public record Terms(Label plain, Label pseudonymised, Set<String> models, Set<String> regions, Set<String> workflows,
                    Period retention, boolean training, LocalDate until) {

    public Terms {
        Objects.requireNonNull(plain, "plain");
        Objects.requireNonNull(until, "until");
        models = Set.copyOf(models);
        regions = Set.copyOf(regions);
        workflows = Set.copyOf(workflows);
    }

    /** These terms, narrowed by what the governance file says; null there narrows nothing. */
    public Terms meet(VendorSpec.Terms file) {
        if (file == null) {
            return this;
        }
        var level = plain.level().isWithin(file.level()) ? plain.level() : file.level();
        var categories = new TreeSet<>(plain.categories());
        categories.retainAll(file.categories());
        return new Terms(new Label(level, categories), meet(pseudonymised, file.pseudonymised()),
                narrowed(models, file.models()), both(regions, file.regions()), narrowed(workflows, file.workflows()),
                retention, training || Boolean.TRUE.equals(file.training()), file.until() != null && file.until().isBefore(until) ? file.until() : until);
    }

    private static Label meet(Label one, Label other) {
        if (one == null || other == null) {
            return null;
        }
        var categories = new TreeSet<>(one.categories());
        categories.retainAll(other.categories());
        return new Label(one.level().isWithin(other.level()) ? one.level() : other.level(), categories);
    }

    /** Of two lists where empty means all; what they have nothing of in common allows nothing. */
    private static Set<String> narrowed(Set<String> all, java.util.Collection<String> some) {
        if (some.isEmpty()) {
            return all;
        }
        if (all.isEmpty()) {
            return Set.copyOf(some);
        }
        var both = new TreeSet<>(all);
        both.retainAll(some);
        return both.isEmpty() ? Set.of(NOTHING) : both;
    }

    /** A name that no model and no workflow can have. */
    private static final String NOTHING = "\u0000";

    private static Set<String> both(Set<String> one, java.util.Collection<String> other) {
        if (other.isEmpty()) {
            return one;
        }
        var both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }
}
