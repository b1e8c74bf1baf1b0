package io.gatehouse.oracle.cedar;

import java.util.Collection;
import java.util.stream.Collectors;

/** Literals of the Cedar language. */
final class CedarText {

    private CedarText() {
    }

    static String string(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String set(Collection<String> values) {
        return values.stream().map(CedarText::string).collect(Collectors.joining(", ", "[", "]"));
    }

    static String entity(String type, String id) {
        return type + "::" + string(id);
    }

    static String field(String dataset, String field) {
        return entity("Field", dataset + "." + field);
    }
}
