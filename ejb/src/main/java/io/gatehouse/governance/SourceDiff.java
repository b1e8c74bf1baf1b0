package io.gatehouse.governance;

import io.gatehouse.policy.SourceSpec;

/** Differences of a source: other data under the same labels is a widening. */
final class SourceDiff {

    private SourceDiff() {
    }

    static void compare(String path, SourceSpec was, SourceSpec is, Changes changes) {
        changes.value(path, "title", was.title(), is.title(), false);
        changes.value(path, "kind", was.kind(), is.kind(), true);
        changes.value(path, "location", was.location(), is.location(), true);
        changes.value(path, "datasource", was.datasource(), is.datasource(), true);
        changes.value(path, "schema", was.schema(), is.schema(), true);
        changes.value(path, "owner", was.owner(), is.owner(), true);
    }
}
