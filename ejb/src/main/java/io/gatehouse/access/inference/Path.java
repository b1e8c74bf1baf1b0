package io.gatehouse.access.inference;

import io.gatehouse.shared.FieldRef;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A way between two datasets over columns with equal values, where either side may be joined with a parent of its own first:
 * at most three tables.
 *
 * @param near the target's side, {@code parent} of it first joined where {@code nearParent}
 * @param parent the third table or null; {@code onChild = onParent} joins it to its child
 * @param pairs columns of the near side (or its parent) that equal columns of the far side (or its parent)
 */
record Path(Profile near, Profile far, Profile parent, boolean nearParent, Profile.Column onChild, Profile.Column onParent, List<Pair> pairs) {

    /** A column of the near side and its equal of the far side. */
    record Pair(Profile.Column near, Profile.Column far) {
    }

    Path {
        pairs = pairs.stream().sorted(Comparator.comparing((Pair p) -> p.near().ref()).thenComparing(p -> p.far().ref())).toList();
    }

    /** The keys that a reader must see to follow it. */
    SortedSet<FieldRef> columns() {
        var columns = new TreeSet<FieldRef>();
        pairs.forEach(pair -> {
            columns.add(pair.near().ref());
            columns.add(pair.far().ref());
        });
        if (parent != null) {
            columns.add(onChild.ref());
            columns.add(onParent.ref());
        }
        return columns;
    }

    String text() {
        var text = new StringBuilder(parent == null ? "" : onChild.ref() + " = " + onParent.ref());
        pairs.forEach(pair -> text.append(text.isEmpty() ? "" : ", ").append(pair.near().ref()).append(" = ").append(pair.far().ref()));
        return text.toString();
    }

    /** FROM of the target's side: {@code n}, and {@code p} where its parent helps. */
    String nearSide() {
        return near.from("n") + (parent != null && nearParent ? join("n") : "");
    }

    /** FROM of the other side: {@code f}, and {@code p} where its parent helps. */
    String farSide() {
        return far.from("f") + (parent != null && !nearParent ? join("f") : "");
    }

    private String join(String child) {
        return " JOIN " + parent.from("p") + " ON " + Sql.column(child, onChild.name()) + " = " + Sql.column("p", onParent.name());
    }

    String near(Pair pair) {
        return Sql.column(pair.near().dataset().equals(near.dataset()) ? "n" : "p", pair.near().name());
    }

    String far(Pair pair) {
        return Sql.column(pair.far().dataset().equals(far.dataset()) ? "f" : "p", pair.far().name());
    }
}
