package io.gatehouse.catalog.landing;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names as SQL identifiers. */
final class Names {

    private Names() {
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(Collection<String> names) {
        return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
    }

    /** A landed table. */
    static String landed(String table) {
        return "landed." + quoted(table);
    }
}
