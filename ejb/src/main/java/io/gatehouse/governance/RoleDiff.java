package io.gatehouse.governance;

import io.gatehouse.policy.Denial;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.RoleSpec;
import java.util.List;

/** Differences of a role: a grant widens unless an old one covers it, a denial's end widens unless a new one covers it. */
final class RoleDiff {

    private RoleDiff() {
    }

    static void compare(String path, RoleSpec was, RoleSpec is, Changes changes) {
        changes.value(path, "title", was.title(), is.title(), false);
        changes.value(path, "clearance", was.clearance().code(), is.clearance().code(), !Widening.lowered(was.clearance(), is.clearance()));
        is.grants().stream().filter(grant -> !was.grants().contains(grant)).forEach(grant -> changes.added(path + ".grants",
                "Grant of " + words(grant), was.grants().stream().noneMatch(old -> Widening.covers(old, grant))));
        was.grants().stream().filter(grant -> !is.grants().contains(grant))
                .forEach(grant -> changes.removed(path + ".grants", "No longer the grant of " + words(grant), false));
        is.denials().stream().filter(denial -> !was.denials().contains(denial))
                .forEach(denial -> changes.added(path + ".denials", "Denial of " + words(denial), false));
        was.denials().stream().filter(denial -> !is.denials().contains(denial)).forEach(denial -> changes.removed(path + ".denials",
                "No longer the denial of " + words(denial), is.denials().stream().noneMatch(now -> Widening.stillDenies(now, denial))));
    }

    static String words(Grant grant) {
        var what = switch (grant) {
            case Grant.OfReports of -> "reports " + String.join(", ", of.reports());
            case Grant.OfDatasets of -> String.join(", ", of.datasets()) + fields(of.fields()) + masks(of) + rows(of.rows());
        };
        return what + (grant.workflows().isEmpty() ? "" : ", in " + String.join(", ", grant.workflows()))
                + (grant.from() == null ? "" : ", from " + grant.from()) + (grant.until() == null ? "" : ", until " + grant.until())
                + (grant.recertifyBy() == null ? "" : ", to be recertified by " + grant.recertifyBy());
    }

    private static String fields(Grant.FieldSelection fields) {
        return switch (fields) {
            case Grant.FieldSelection.All all -> "";
            case Grant.FieldSelection.Only only -> ", only " + String.join(", ", only.names());
            case Grant.FieldSelection.Except except -> ", except " + String.join(", ", except.names());
        };
    }

    private static String masks(Grant.OfDatasets grant) {
        var masks = grant.masks().entrySet().stream().map(e -> e.getKey() + " as " + Widening.code(e.getValue().kind())
                + (e.getValue().width() == null ? "" : " of " + e.getValue().width().toPlainString())).toList();
        return masks.isEmpty() ? "" : ", masked " + String.join(", ", masks);
    }

    private static String rows(Grant.RowRule rows) {
        return switch (rows) {
            case Grant.RowRule.All all -> "";
            case Grant.RowRule.Where where -> ", where " + where.condition();
            case Grant.RowRule.Via via -> ", by way of " + via.parent();
        };
    }

    private static String words(Denial denial) {
        return String.join("; ", List.of(String.join(", ", denial.datasets()), String.join(", ", denial.fields()),
                String.join(", ", denial.categories())).stream().filter(part -> !part.isEmpty()).toList());
    }
}
