package io.gatehouse.web.mcp;

import io.gatehouse.shared.DomainException;
import io.gatehouse.web.api.json.JsonBodies;
import jakarta.json.JsonObject;

/** Reads a tool's arguments. */
final class Arguments {

    private Arguments() {
    }

    /** Strictly: REFUSED with every violation. */
    static <T extends Record> T as(Class<T> type, JsonObject arguments) {
        return JsonBodies.shaped(type, arguments, "");
    }

    static String needed(String name, String value) {
        if (value == null || value.isBlank()) {
            throw DomainException.refused(name, "required", "A text is needed here.");
        }
        return value;
    }

    static int within(String name, Integer value, int otherwise, int most) {
        if (value == null) {
            return otherwise;
        }
        if (value < 1 || value > most) {
            throw DomainException.refused(name, "out-of-range", "Between 1 and " + most + ".");
        }
        return value;
    }
}
