package io.gatehouse.governance.use;

import java.time.LocalDate;
import java.util.List;

/**
 * Use against right.
 *
 * @param since the first day that is counted; use is told as far as it was noted
 */
public record UseView(LocalDate since, LocalDate today, long policyVersion, List<Line> lines) {

    /**
     * What a grant gives of a dataset in a workflow, and what of it was used.
     *
     * @param grant names the grant, for ending and recertifying it
     * @param entry its place among the role's grants, from 1
     * @param dataset or {@code *published}, the fields then being reports
     * @param granted fields that it gives
     * @param used those of them that were used through the role
     * @param unused the others
     * @param state {@code unused}, {@code part} or {@code used}
     * @param days on how many days
     * @param lastUsed null where never
     * @param people how many people read of the dataset through the role in this workflow
     * @param ending whether this reader may end it: nobody used it in any workflow
     */
    public record Line(String workflow, String role, String grant, int entry, String dataset, List<String> granted, List<String> used,
                       List<String> unused, String state, int days, LocalDate lastUsed, int people, LocalDate until, LocalDate recertifyBy, boolean ending) {
    }

    public UseView {
        lines = List.copyOf(lines);
    }
}
