package io.gatehouse.shared;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A sensitivity label: a level and a set of categories, an element of the lattice that information flow policies
 * use (Denning, <i>A Lattice Model of Secure Information Flow</i>, 1976). Immutable.
 */
public record Label(Level level, SortedSet<String> categories) {

    /** The bottom of the lattice. */
    public static final Label BOTTOM = new Label(Level.PUBLIC, Collections.emptySortedSet());

    public Label {
        java.util.Objects.requireNonNull(level, "level");
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
    }

    public static Label of(Level level, String... categories) {
        return new Label(level, new TreeSet<>(java.util.List.of(categories)));
    }

    /** The least label that is as restrictive as both: the higher level, the union of the categories. */
    public Label join(Label other) {
        var union = new TreeSet<>(categories);
        union.addAll(other.categories);
        return new Label(level.max(other.level), union);
    }

    /** The join of all of them; {@link #BOTTOM} when there are none. */
    public static Label join(Collection<Label> labels) {
        return labels.stream().reduce(BOTTOM, Label::join);
    }

    /** Whether information so labelled may flow to where {@code ceiling} is the limit. */
    public boolean isWithin(Label ceiling) {
        return level.isWithin(ceiling.level) && ceiling.categories.containsAll(categories);
    }
}
