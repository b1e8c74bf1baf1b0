package io.gatehouse.web.console.gate;

import io.gatehouse.vendor.egress.DecisionLine;
import io.gatehouse.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision of the gate as people read it.
 *
 * @param chips kinds of what became of the evidence: {@code sent pseudonymised left-out builtin waiting refused}
 * @param counts how many pieces went which way, in words; empty where nothing went
 * @param reasons why providers were passed over, in words
 */
public record DecisionCard(DecisionLine line, List<String> chips, String counts, List<String> reasons) {

    public static DecisionCard of(DecisionLine line, Words words) {
        return new DecisionCard(line, chips(line), counts(line, words), line.passed().stream().map(one -> reason(one, words)).toList());
    }

    private static List<String> chips(DecisionLine line) {
        return switch (line.decision()) {
            case "send" -> sent(line);
            case "wait" -> List.of("waiting");
            case "refuse" -> List.of("refused");
            default -> List.of("builtin");
        };
    }

    private static List<String> sent(DecisionLine line) {
        var chips = new ArrayList<String>();
        if (line.sent() > 0 || line.pseudonymised() == 0) {
            chips.add("sent");
        }
        if (line.pseudonymised() > 0) {
            chips.add("pseudonymised");
        }
        if (line.leftOut() > 0) {
            chips.add("left-out");
        }
        return chips;
    }

    private static String counts(DecisionLine line, Words words) {
        return Stream.of(count("sent", line.sent(), words), count("pseudonymised", line.pseudonymised(), words), count("left-out", line.leftOut(), words))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String count(String way, int pieces, Words words) {
        return pieces == 0 ? "" : words.say("gate.pieces." + way, pieces);
    }

    private static String reason(String passed, Words words) {
        var parts = passed.split(":", 2);
        return parts[0] + ": " + words.named("gate.reason.", parts[parts.length - 1]);
    }
}
