package io.gatehouse.access.inference;

import io.gatehouse.shared.FieldRef;
import java.util.List;

/**
 * A field that people with a role may not see in full, and can compute from fields that they see.
 *
 * @param workflow the workflow that shows all columns, or null where only several together do
 * @param columns what is read, keys of joins included
 * @param share on how many of the rows that it reaches the computation is right
 * @param reached how many of the target's rows it reaches
 * @param grants places of the role's grants (1 is the first of the file) that show one of the columns
 */
public record Finding(String role, String workflow, FieldRef target, Candidate.Kind kind, String expression, List<FieldRef> columns,
                      Share share, Share reached, List<Integer> grants) {
    public Finding {
        columns = List.copyOf(columns);
        grants = List.copyOf(grants);
    }
}
