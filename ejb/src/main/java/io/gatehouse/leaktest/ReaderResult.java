package io.gatehouse.leaktest;

import java.util.List;

/**
 * What was found for one reader.
 *
 * @param person login name of somebody of the directory; null for a reader who was made up
 * @param cases answers that were compared
 * @param answered those of them that told something; where somebody chose what was asked, those that were not refused
 * @param cellsChanged hidden cells that were different in the second state, those of rows that came or went included
 * @param reason why it is inconclusive: {@code not-admitted nothing-changed only-empty-answers condition-unreadable time-over}; else null
 */
public record ReaderResult(String person, List<String> roles, Verdict verdict, int cases, int answered, long cellsChanged, String reason) {

    public ReaderResult {
        roles = List.copyOf(roles);
    }
}
