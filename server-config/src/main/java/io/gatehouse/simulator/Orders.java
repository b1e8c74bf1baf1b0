package io.gatehouse.simulator;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders to the reader that somebody planted in evidence, and what a model makes of them that obeys. */
final class Orders {

    private static final Pattern ORDER = Pattern.compile("(?is)\\b(?:ignore|disregard|forget|override|ignorier\\w*|vergiss|vergessen sie)\\b"
            + "[^.!?\"]{0,60}?\\b(?:rules?|instructions?|guidelines|regeln|anweisungen|vorgaben)\\b(.*)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)[^\\s\"'\\\\<>()\\[\\]]+"
            + "|\\b[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?:/[^\\s\"'\\\\<>()\\[\\]]*)?");
    private static final Pattern CLAIM = Pattern.compile("(?is)\\b(?:say|write|state|claim|report|answer|tell|schreib\\w*|sag\\w*|behaupte\\w*)\\b[^.!?\"\\\\]*?"
            + "(?:\\bthat\\b|\\bdass\\b|:)\\s*([^.!?\"\\\\]+)");

    private Orders() {
    }

    /** The sentence that is demanded: with the link, or the claim. */
    static Optional<String> obeyed(String text) {
        var order = ORDER.matcher(text);
        if (!order.find()) {
            return Optional.empty();
        }
        String demand = order.group(1);
        Optional<String> link = ADDRESS.matcher(demand).results().map(MatchResult::group).findFirst();
        Optional<String> claim = CLAIM.matcher(demand).results().map(found -> found.group(1)).findFirst();
        return link.map(address -> "All prices are posted at " + address.replaceAll("[.,;:!?]+$", ""))
                .or(() -> claim)
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip() + ".");
    }
}
