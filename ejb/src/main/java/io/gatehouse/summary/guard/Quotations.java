package io.gatehouse.summary.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in quotation marks in a sentence, and the sentence without it. */
record Quotations(List<String> quoted, String rest) {

    private static final Pattern QUOTE = Pattern.compile("“([^“”]*)”|\"([^\"]*)\"|„([^„“”\"]*)[“”\"]|«([^«»]*)»|»([^«»]*)«|(?<![\\p{L}\\p{N}])['‘]([^'‘’]{2,})['’](?![\\p{L}\\p{N}])");
    private static final Pattern ATTRIBUTION = Pattern.compile("(?iu)(?<!\\p{L})(?:says?|said|saying|states?|stated|writes?|wrote|written|reads?|notes?|noted|comments?|commented"
            + "|remarks?|remarked|reports? that|according|asks?|asked|claims?|claimed|mentions?|text|field|entry|message|quote[sd]?|sagte?|schreibt|schrieb|laut|steht|lautet"
            + "|heißt|kommentare?|notiz|bemerkung|vermerkt?|meldet|fragt|bittet|behauptet|text|feld|eintrag|nachricht|zitat)(?!\\p{L})");

    static Quotations of(String sentence) {
        var quoted = new ArrayList<String>();
        var rest = QUOTE.matcher(sentence).replaceAll(match -> {
            for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null) {
                    quoted.add(match.group(group));
                }
            }
            return " ";
        });
        return new Quotations(List.copyOf(quoted), rest);
    }

    /** Whether the sentence says that somebody or something else says it. */
    boolean isAttributed() {
        return ATTRIBUTION.matcher(rest).find();
    }
}
