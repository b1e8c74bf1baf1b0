package io.gatehouse.summary.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody wrote, as against a name, a code or a number. Free text stands in quotation marks in evidence, with
 * escapes, so that its end is known whatever it says.
 */
public final class FreeText {

    /** Longer values are free text. */
    static final int NAME_LENGTH = 48;

    /** Values of more words are free text. */
    static final int NAME_WORDS = 6;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,&/()+_#°%'’\\-–]*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:www\\.|https?\\b)|[\\p{L}\\p{N}-]{2,}\\.\\p{Ll}{2,}\\b");
    private static final Pattern ORDER = Pattern.compile("(?i)\\b(?:ignore|ignorier\\w*|disregard|forget|repeat|print|reveal|respond"
            + "|reply|instructions?|anweisung\\w*|system prompt|assistant|you are|your|you)\\b");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private FreeText() {
    }

    /** Whether a value is more than a name or a code: long, of many words, with signs, addresses, or speaking to its reader. */
    public static boolean isFree(String value) {
        return value.length() > NAME_LENGTH || value.split("\\s+").length > NAME_WORDS || !NAME.matcher(value).matches()
                || ADDRESS.matcher(value).find() || ORDER.matcher(value.toLowerCase(Locale.ROOT)).find();
    }

    /** In quotation marks; quotation marks, backslashes and ends of lines escaped. */
    public static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n") + '"';
    }

    /** The free texts that stand in an item's text. */
    public static List<String> in(String text) {
        var found = new ArrayList<String>();
        var matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            found.add(unescaped(matcher.group(1)));
        }
        return found;
    }

    private static String unescaped(String escaped) {
        var text = new StringBuilder(escaped.length());
        for (int at = 0; at < escaped.length(); at++) {
            char c = escaped.charAt(at);
            if (c == '\\' && at + 1 < escaped.length()) {
                char next = escaped.charAt(++at);
                text.append(next == 'n' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** An item's text without its free texts: what the house itself says. */
    public static String without(String text) {
        return QUOTED.matcher(text).replaceAll("\"\"");
    }
}
