package io.gatehouse.catalog.csv;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a header line must be, so that its names can be columns of a table and be told apart in SQL. */
final class Header {

    /** The database's limits. */
    static final int LONGEST_NAME = 63;
    static final int MOST_COLUMNS = 1_500;

    private static final Set<String> RESERVED = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    private Header() {
    }

    /** The names as they are. Throws {@link BrokenFile} where one does not fit. */
    static List<String> checked(List<String> names, long line) {
        if (names.size() > MOST_COLUMNS) {
            throw new BrokenFile("too-many-columns", line);
        }
        var seen = new HashSet<String>();
        for (String name : names) {
            var fault = fault(name);
            if (fault == null && !seen.add(name.toLowerCase(Locale.ROOT))) {
                fault = "header-duplicate";
            }
            if (fault != null) {
                throw new BrokenFile(fault, line);
            }
        }
        return List.copyOf(names);
    }

    private static String fault(String name) {
        if (name.isBlank()) {
            return "header-empty";
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return "header-control";
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            return "header-too-long";
        }
        return RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? "header-reserved" : null;
    }
}
