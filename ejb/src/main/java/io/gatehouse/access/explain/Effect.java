package io.gatehouse.access.explain;

import java.util.List;

/**
 * What a change of policy does to people, for fields of a dataset that it does the same to. Login names, sorted.
 *
 * @param dataset its key; {@link #PUBLISHED} where the fields are keys of published reports
 * @param loses who saw them in some workflow, and then sees them in none
 * @param gains who saw them in none, and then sees them in some
 * @param less who then sees fewer rows of them, or less clearly, or in fewer workflows
 * @param more the other way round
 * @param differently where neither can be proved
 */
public record Effect(String dataset, List<String> fields, List<String> loses, List<String> gains, List<String> less, List<String> more,
                     List<String> differently) {

    /** Stands for the published reports, in place of a dataset. */
    public static final String PUBLISHED = "*published";

    public Effect {
        fields = List.copyOf(fields);
        loses = List.copyOf(loses);
        gains = List.copyOf(gains);
        less = List.copyOf(less);
        more = List.copyOf(more);
        differently = List.copyOf(differently);
    }
}
