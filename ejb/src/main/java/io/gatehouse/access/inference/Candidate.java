package io.gatehouse.access.inference;

import io.gatehouse.shared.FieldRef;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact about the data, whoever may see them: one field can be computed from others.
 *
 * @param columns all fields that the computation reads, keys of its joins included
 * @param expression the computation in words of SQL, with the fields' names
 * @param fits the part of the rows that the computation reaches on which it gives the target's value, 0 to 1
 * @param reached the part of the target's rows that it reaches, 0 to 1
 */
public record Candidate(FieldRef target, SortedSet<FieldRef> columns, Kind kind, String expression, double fits, double reached) {

    /** Where the computation comes from: the policy, columns of one row, a join by keys, or a sum over a child's rows. */
    public enum Kind {
        DECLARED, ROW, JOIN, SUM;

        /** The name used in JSON and in the table. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Candidate {
        columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
    }
}
