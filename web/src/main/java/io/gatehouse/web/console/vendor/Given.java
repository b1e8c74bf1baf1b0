package io.gatehouse.web.console.vendor;

import io.gatehouse.shared.DomainException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what people typed; REFUSED with the path where it cannot be read. */
final class Given {

    private static final int PARTS = 3;

    private Given() {
    }

    static LocalDate day(String path, String text) {
        try {
            return blank(text) ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notOne) {
            throw DomainException.refused(path, "bad-request", "A date as in 2026-12-31 is expected.");
        }
    }

    static Period period(String path, String text) {
        try {
            return blank(text) ? null : Period.parse(text.strip());
        } catch (DateTimeParseException notOne) {
            throw DomainException.refused(path, "bad-request", "A period as in P30D is expected.");
        }
    }

    /** REFUSED where there is none. */
    static String reason(String text) {
        if (blank(text)) {
            throw DomainException.refused("reason", "bad-request", "Say why.");
        }
        return text.strip();
    }

    /** Names with commas between. */
    static List<String> list(String text) {
        return split(text, ",");
    }

    static List<String> lines(String text) {
        return split(text, "\\R");
    }

    private static List<String> split(String text, String by) {
        return blank(text) ? List.of() : Arrays.stream(text.split(by)).map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
    }

    /** Three parts of a line; those that are not given are null. */
    static String[] parts(String line) {
        var parts = Arrays.copyOf(line.split("\\|", PARTS), PARTS);
        return Arrays.stream(parts).map(part -> blank(part) ? null : part.strip()).toArray(String[]::new);
    }

    static String line(String... parts) {
        return Stream.of(parts).map(part -> part == null ? "" : part).collect(Collectors.joining(" | ")).replaceAll("( \\| )+$", "");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
