package io.gatehouse.governance;

import io.gatehouse.policy.ReportSpec;
import io.gatehouse.policy.ReportSpec.Published;
import java.util.Objects;

/**
 * Differences of a report. One that is not published runs on what its reader may see, so it can say no more by being
 * another one; one that is published is a release, so all that it computes matters.
 */
final class ReportDiff {

    private ReportDiff() {
    }

    static void compare(String path, ReportSpec was, ReportSpec is, Changes changes) {
        var released = is.published() != null;
        changes.value(path, "title", was.title(), is.title(), false);
        changes.value(path, "description", was.description(), is.description(), false);
        text(path, "parameters", was.parameters(), is.parameters(), released, changes);
        text(path, "sql", was.sql(), is.sql(), released, changes);
        changes.value(path, "time", was.time(), is.time(), false);
        changes.value(path, "compare", was.compare(), is.compare(), false);
        changes.value(path, "period", was.period(), is.period(), false);
        changes.value(path, "words", was.words(), is.words(), false);
        text(path, "columns", was.columns(), is.columns(), false, changes);
        changes.value(path, "published", was.published(), is.published(), !stricter(was.published(), is.published()));
    }

    private static void text(String path, String name, Object was, Object is, boolean widens, Changes changes) {
        if (!was.equals(is)) {
            changes.changed(path + "." + name, name + " changed", widens);
        }
    }

    private static boolean stricter(Published was, Published is) {
        return is == null || was != null && Widening.raised(was.label(), is.label())
                && Objects.equals(was.contributor(), is.contributor()) && is.k() >= was.k()
                && was.dominance() != null && is.dominance() != null && is.dominance().compareTo(was.dominance()) <= 0;
    }
}
