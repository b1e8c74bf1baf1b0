package io.gatehouse.summary.guard;

import java.util.regex.Pattern;

/** Which way something goes, as a text says it. A denial anywhere in the same part of it turns it round. */
enum Course {
    UP, DOWN, STEADY, NOT_UP, NOT_DOWN,
    /** Nothing of it, or several ways. */ NONE;

    private static final String AFTER = "(?=\\s+(?:by|from|to|at|about|nearly|again|further|back|steadily|\\p{L}+ly|\\d|[$€£])|\\s*$|[.,;])";
    private static final Pattern UP_WORD = words("rose|rises?|risen|rising|increas(?:e|es|ed|ing)|grew|grows?|grown|growing|growth|climb(?:s|ed|ing)?|gained|jump(?:s|ed|ing)?|surg(?:es|ed|ing)"
            + "|soar(?:s|ed|ing)?|doubled|tripled|w(?:ent|as|ere)\\s+up|gone up|up(?=\\s+(?:by|from|to|about|nearly|\\d)|\\s*$|[.,])|(?<=%\\s)(?:up|higher|more|mehr|höher)"
            + "|stieg|stiegen|gestiegen|steigt|steigen|anstieg|zuwachs|zunahme|erhöhte?(?:n)?|wuchs|wuchsen|gewachsen|zugenommen|kletterten?|verdoppelt|verdreifacht"
            + "|(?:nahm|nahmen|nimmt|legte|legten|legt)\\s(?:[^,;]*\\s)?zu(?=\\s*$|[.,;])");
    private static final Pattern DOWN_WORD = words("(?:fell|falls?|fallen|falling)" + AFTER + "|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|plunged|plummeted|slumped|diminish(?:es|ed)"
            + "|declin(?:e|es|ed|ing)|shr[aiu]nks?|shrinking|reduced|halved|w(?:ent|as|ere)\\s+down|gone down|down(?=\\s+(?:by|from|about|nearly|\\d)|\\s*$|[.,])|(?<=%\\s)(?:down|lower|less|fewer|weniger|niedriger)"
            + "|sank|sanken|gesunken|sinkt|sinken|(?:fiel|fielen|gefallen)(?=\\s+(?:um|von|auf\\s+\\d|weiter|wieder|deutlich|stark|leicht|stetig)|\\s*$|[.,])|rückgang|zurückgegangen|abnahme|abgenommen"
            + "|verringerte?(?:n)?|schrumpft(?:e|en)?|geschrumpft|halbiert|(?:nahm|nahmen|nimmt)\\s(?:[^,;]*\\s)?ab(?=\\s*$|[.,;])|(?:ging|gingen)\\s(?!(?:[^,;]*\\s)?auf\\s+\\p{L})(?:[^,;]*\\s)?zurück");
    private static final Pattern STEADY_WORD = words("stayed|stays?|remain(?:s|ed)?|unchanged|h[eo]ld(?:s)? steady|(?:not|n['’]t|never|hardly)\\s+chang(?:e|ed)|flat|constant|stable"
            + "|blieb|blieben|bleibt|bleiben|unverändert|konstant|stabil|nicht verändert|nicht geändert");
    /** "Fell in April" goes down where no number is told to lie there. */
    private static final Pattern FELL_IN = Pattern.compile("(?iu)^\\D*(?<!\\p{L})(?:(?:fell|has fallen|have fallen)\\s+(?:in|during|over|since|between)|(?:fiel|fielen)\\s+(?:im|in|seit|während))(?!\\p{L})");
    private static final Pattern PART = Pattern.compile("(?iu)(;\\s+|,?\\s+(?:but|while|whereas|although|though|because|since|sondern|aber|während|obwohl|weil|da)\\s+)|(,?\\s+(?:and|und|as)\\s+|[,:]\\s+|\\s[–—-]\\s)");

    static Course of(String text) {
        boolean up = false;
        boolean down = false;
        boolean notUp = false;
        boolean notDown = false;
        boolean steady = false;
        for (String part : parts(text)) {
            boolean denied = Negation.in(part);
            boolean rises = UP_WORD.matcher(part).find();
            boolean falls = isFalling(part);
            boolean stays = STEADY_WORD.matcher(part).find();
            up |= rises && !denied && !stays;
            down |= falls && !denied && !stays;
            notUp |= rises && denied;
            notDown |= falls && denied;
            steady |= stays && !rises && !falls;
        }
        return only(up || notDown, down || notUp, steady, up, down);
    }

    private static Course only(boolean upward, boolean downward, boolean steady, boolean up, boolean down) {
        return upward == downward ? !upward && steady ? STEADY : NONE : upward ? up ? UP : NOT_DOWN : down ? DOWN : NOT_UP;
    }

    static boolean isWord(String word) {
        return UP_WORD.matcher(word).matches() || DOWN_WORD.matcher(word).matches() || STEADY_WORD.matcher(word).matches();
    }

    static boolean isSteady(String text) {
        return STEADY_WORD.matcher(text).find();
    }

    private static boolean isFalling(String part) {
        return DOWN_WORD.matcher(part).find() || FELL_IN.matcher(part).find();
    }

    /** Whether a part says so of itself: there a sentence may be cut. */
    static boolean isIn(CharSequence text) {
        return UP_WORD.matcher(text).find() || isFalling(text.toString()) || STEADY_WORD.matcher(text).find();
    }

    private static java.util.List<String> parts(String text) {
        var parts = new java.util.ArrayList<String>();
        var cut = PART.matcher(text);
        int start = 0;
        while (cut.find()) {
            var before = text.substring(start, cut.start());
            if (cut.group(1) != null || isIn(before) || before.chars().anyMatch(Character::isDigit)) {
                parts.add(before);
                start = cut.end();
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    boolean isUpward() {
        return this == UP || this == NOT_DOWN;
    }

    boolean isDownward() {
        return this == DOWN || this == NOT_UP;
    }

    boolean moves() {
        return isUpward() || isDownward();
    }

    /** Whether a fact that goes this way supports a sentence that goes the other. */
    boolean supports(Course said) {
        return isUpward() && said.isUpward() || isDownward() && said.isDownward() || this == STEADY && (said == STEADY || said == NOT_UP || said == NOT_DOWN);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
