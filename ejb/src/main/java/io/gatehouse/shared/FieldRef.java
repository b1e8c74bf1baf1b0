package io.gatehouse.shared;

import java.util.Comparator;

/** A field of a dataset, by their keys in the catalog's spelling. */
public record FieldRef(String dataset, String field) implements Comparable<FieldRef> {

    private static final Comparator<FieldRef> ORDER =
            Comparator.comparing(FieldRef::dataset).thenComparing(FieldRef::field);

    @Override
    public int compareTo(FieldRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return dataset + "." + field;
    }
}
