package io.gatehouse.summary.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds days, months, quarters, half years and years in English, German and ISO 8601. */
final class Days {

    private static final String MONTH = "(Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Mär|Apr(?:il)?|May|Mai|June?|Juni?|July?|Juli|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Okt(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Dez(?:ember)?)\\b\\.?";
    private static final String YEAR = "((?:19|20)\\d{2})(?![\\d]|[.,]\\d)";
    private static final String DAY = "(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th|\\.)?";
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> GERMAN = Map.of("mär", "mar", "mai", "may", "okt", "oct", "dez", "dec");
    private static final Map<String, Integer> ORDINALS = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "erst", 1, "zweit", 2, "dritt", 3, "viert", 4);

    private static final Pattern ANY_MONTH = Pattern.compile("\\b" + MONTH);
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** @param month whether the pattern has a month's name in it; @param digit whether it has a digit */
    private record Form(Pattern pattern, boolean month, boolean digit, Function<MatchResult, List<Day>> reading) {

        /** What cannot match need not be looked for. */
        boolean mayStandIn(boolean months, boolean digits) {
            return (months || !month) && (digits || !digit);
        }
    }

    private static final List<Form> FORMS = List.of(
            form("(?<!\\d)((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?:T[\\d:.]+| \\d{2}:\\d{2}(?::\\d{2})?)?(?!\\d)",
                    m -> List.of(new Day(m.group(), number(m.group(1)), null, number(m.group(2)), number(m.group(3))))),
            form("(?<![\\d-])((?:19|20)\\d{2})-(0[1-9]|1[0-2])(?![\\d-])", m -> List.of(new Day(m.group(), number(m.group(1)), null, number(m.group(2)), null))),
            form("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})(?!\\d)",
                    m -> List.of(new Day(m.group(), number(m.group(3)), null, number(m.group(2)), number(m.group(1))))),
            form(DAY + "\\s?(?:–|-|to|and|bis(?: zum)?|und)\\s?(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?" + MONTH + "(?:,? " + YEAR + ")?",
                    m -> List.of(new Day(m.group(), number(m.group(4)), null, month(m.group(3)), number(m.group(1))),
                            new Day(m.group(), number(m.group(4)), null, month(m.group(3)), number(m.group(2))))),
            form(DAY + " (?:of )?" + MONTH + "(?:,? " + YEAR + ")?",
                    m -> List.of(new Day(m.group(), number(m.group(3)), null, month(m.group(2)), number(m.group(1))))),
            form("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?![\\d.,]\\d|\\d)(?:,? " + YEAR + ")?",
                    m -> List.of(new Day(m.group(), number(m.group(3)), null, month(m.group(1)), number(m.group(2))))),
            form("(?i)\\b(first|second|third|fourth|erste[nsmr]?|zweite[nsmr]?|dritte[nsmr]?|vierte[nsmr]?|[1-4]\\.|[1-4](?:st|nd|rd|th)) (quarter|half(?:[- ]year)?|Quartals?|Halbjahre?s?)\\b"
                            + "(?:,? (?:of |in )?" + YEAR + ")?", m -> List.of(new Day(m.group(), number(m.group(3)), part(m.group(1), m.group(2)), null, null))),
            form("\\b([QH])([1-4])\\b(?:[ /-]?" + YEAR + ")?",
                    m -> List.of(new Day(m.group(), number(m.group(3)), number(m.group(2)) + (m.group(1).equals("H") ? 10 : 0), null, null))),
            form("(?<!\\d)" + YEAR + "[ /-]?Q([1-4])\\b", m -> List.of(new Day(m.group(), number(m.group(1)), number(m.group(2)), null, null))),
            form("\\b" + MONTH + "(?:,? (?:of )?" + YEAR + ")?", m -> List.of(new Day(m.group(), number(m.group(2)), null, month(m.group(1)), null))),
            form("(?<![\\p{L}\\d.,/_-]|[$€£] ?)" + YEAR + "(?!\\s?(?:%|[kMK]\\b|EUR|USD|€|pcs|pieces|St))(?![\\p{L}\\d_/-]|\\s?(?:orders|days|rows))",
                    m -> List.of(new Day(m.group(), number(m.group(1)), null, null, null))));

    /** The days of a text, and the text with blanks in their place. */
    record Found(List<Day> days, String rest) {
    }

    private Days() {
    }

    static Found in(String text) {
        var days = new ArrayList<Day>();
        var rest = text;
        boolean months = ANY_MONTH.matcher(text).find();
        boolean digits = DIGIT.matcher(text).find();
        for (Form form : FORMS.stream().filter(one -> one.mayStandIn(months, digits)).toList()) {
            var matcher = form.pattern().matcher(rest);
            rest = matcher.replaceAll(match -> {
                days.addAll(form.reading().apply(match));
                return " ";
            });
        }
        return new Found(List.copyOf(days), rest);
    }

    private static Form form(String pattern, Function<MatchResult, List<Day>> reading) {
        return new Form(Pattern.compile(pattern), pattern.contains(MONTH), !pattern.startsWith("(?i)") && !pattern.startsWith("\\b" + MONTH + "(?:,"), reading);
    }

    private static Integer number(String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static Integer month(String name) {
        var start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return MONTHS.indexOf(GERMAN.getOrDefault(start, start)) + 1;
    }

    private static Integer part(String ordinal, String noun) {
        var lower = ordinal.toLowerCase(Locale.ROOT);
        int at = Character.isDigit(lower.charAt(0)) ? lower.charAt(0) - '0'
                : ORDINALS.entrySet().stream().filter(entry -> lower.startsWith(entry.getKey())).findFirst().orElseThrow().getValue();
        return noun.toLowerCase(Locale.ROOT).startsWith("qu") ? at : at + 10;
    }
}
