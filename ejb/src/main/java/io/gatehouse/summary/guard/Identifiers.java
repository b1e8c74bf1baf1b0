package io.gatehouse.summary.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Part, order, machine and document numbers: what mixes letters and digits, or groups of digits with signs. */
final class Identifiers {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:[-_/.:#+][\\p{L}\\p{N}]+)*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,']\\d+)*(?:st|nd|rd|th|er|fach|x|k|K|M|m|mn|bn|%)?");
    private static final Pattern COMPOUND = Pattern.compile("(\\d+(?:[.,]\\d+)?)-(\\p{L}{3,})(?:-\\p{L}+)*");
    private static final Pattern MEASURE = Pattern.compile("(\\d+(?:[.,]\\d+)?)([\\p{L}µ²³]{1,7})");
    private static final Pattern RANGE = Pattern.compile("(?<![\\p{L}\\p{N}-])(\\d[\\d.,]*)-(\\d[\\d.,]*\\d|\\d)(?![\\p{L}\\p{N}-])");

    /** Identifiers of a text, in lower case, and the text with blanks in their place. */
    record Found(List<String> identifiers, String rest) {
    }

    private Identifiers() {
    }

    static Found in(String text) {
        var found = new ArrayList<String>();
        var rest = TOKEN.matcher(text).replaceAll(match -> {
            if (!isIdentifier(match.group())) {
                return java.util.regex.Matcher.quoteReplacement(match.group());
            }
            found.add(match.group().toLowerCase(Locale.ROOT));
            return " ";
        });
        return new Found(List.copyOf(found), rest);
    }

    private static boolean isIdentifier(String token) {
        boolean letter = token.chars().anyMatch(Character::isLetter);
        boolean digit = token.chars().anyMatch(Character::isDigit);
        if (!digit || NUMBER.matcher(token).matches()) {
            return false;
        }
        var compound = COMPOUND.matcher(token);
        var measure = MEASURE.matcher(token);
        return !(compound.matches() && compound.group(2).equals(compound.group(2).toLowerCase(Locale.ROOT)))
                && !(measure.matches() && Units.of(measure.group(2)) != null) && (letter || token.matches(".*[-_/:#+].*"));
    }

    /** Hyphens between numbers as dashes, where the evidence does not know them as one number. */
    static String dashed(String text, java.util.function.Predicate<String> known) {
        return RANGE.matcher(text).replaceAll(match -> known.test(match.group()) ? match.group() : match.group(1) + " – " + match.group(2));
    }
}
