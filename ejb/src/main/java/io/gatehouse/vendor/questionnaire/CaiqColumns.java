package io.gatehouse.vendor.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Where the columns of a CAIQ or AI-CAIQ sheet stand, found by the words of its headers, because their order, and who
 * they name as the one who answers, differ between versions.
 */
record CaiqColumns(int id, int question, int answer, Integer ownership, Integer description) {

    /** The columns, where this row is the one with the headers. */
    static Optional<CaiqColumns> of(Map<Integer, String> cells) {
        var headers = new TreeMap<Integer, String>();
        cells.forEach((column, text) -> headers.put(column, text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip()));
        var id = first(headers, List.of(h -> h.equals("question id"), h -> h.contains("question id"), h -> h.equals("control id")));
        var question = first(headers, List.of(h -> h.contains("assessment question"), h -> h.equals("question"), h -> h.endsWith("caiq question")));
        var answer = first(headers, List.of(h -> h.endsWith("caiq answer"), h -> h.equals("answer"), h -> h.contains("answer") && !h.contains("question")));
        if (id == null || question == null || answer == null) {
            return Optional.empty();
        }
        return Optional.of(new CaiqColumns(id, question, answer, first(headers, List.of(h -> h.contains("ownership"))),
                first(headers, List.of(h -> h.contains("implementation description") && !h.contains("customer"), h -> h.contains("implementation description"),
                        h -> h.equals("description") || h.equals("comment") || h.equals("notes")))));
    }

    private static Integer first(TreeMap<Integer, String> headers, List<Predicate<String>> wishes) {
        return wishes.stream().flatMap(wish -> headers.entrySet().stream().filter(h -> wish.test(h.getValue())).map(Map.Entry::getKey))
                .findFirst().orElse(null);
    }
}
