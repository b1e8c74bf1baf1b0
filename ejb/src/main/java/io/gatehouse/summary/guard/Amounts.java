package io.gatehouse.summary.guard;

import io.gatehouse.summary.telling.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of a text: separators of a language, thousands and millions in words, percent, units, small numbers in words. */
final class Amounts {

    private static final String CURRENCY = "US\\$|[$€£¥]|(?<![\\p{L}])(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|JPY|CNY|INR)(?=\\s?\\d)";
    private static final String SCALE = "(?:k|K(?<=\\dK)|M|mn|m(?=\\b)(?<=\\dm)|bn|thousands?|millions?|billions?|Tsd\\.?|Tausend|Mio\\.?|Millionen|Million|Mrd\\.?|Milliarden?)(?![\\p{L}\\p{N}²³])";
    private static final Pattern NUMBER = Pattern.compile("(?:(" + CURRENCY + ")\\s?)?(?<![\\p{L}\\p{N}_.,/-])[-−+±]?(\\d{1,3}(?:[.,']\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)"
            + "(?:\\s?(" + SCALE + "))?(?:\\s?(%|percent\\b|per cent\\b|Prozent\\b|percentage points?\\b|Prozentpunkte?n?\\b|pp\\b))?"
            + "(?:[\\s-]?([€$£¥]|°[CF]|[\\p{L}µ²³]+))?");
    private static final Pattern WORD = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}-])(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?![\\p{L}\\p{N}])(?:[\\s-]+([\\p{L}]+))?");
    private static final Map<String, Integer> VALUES = Map.ofEntries(Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4),
            Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10),
            Map.entry("eleven", 11), Map.entry("twelve", 12), Map.entry("zwei", 2), Map.entry("drei", 3), Map.entry("vier", 4), Map.entry("fünf", 5),
            Map.entry("sechs", 6), Map.entry("sieben", 7), Map.entry("acht", 8), Map.entry("neun", 9), Map.entry("zehn", 10), Map.entry("elf", 11),
            Map.entry("zwölf", 12));
    private static final Pattern LOOSE = Pattern.compile("(?iu)(?:about|around|roughly|approximately|approx\\.?|nearly|almost|some|over|than|least|rund|etwa|ca\\.?"
            + "|ungefähr|knapp|fast|gut|über|als|mindestens|circa|~|≈)\\s*$");
    private static final Pattern BEFORE = Pattern.compile("([\\p{L}][\\p{L}\\p{M}-]*)[\\s:#.]*$");

    private Amounts() {
    }

    /** All numbers of a text in a language. */
    static List<Amount> of(String text, Language language) {
        var found = new ArrayList<Amount>();
        var number = NUMBER.matcher(text);
        while (number.find()) {
            found.add(amount(text, number, language));
        }
        var word = WORD.matcher(text);
        while (word.find()) {
            found.add(new Amount(word.group(1), BigDecimal.valueOf(VALUES.get(word.group(1).toLowerCase(Locale.ROOT))), BigDecimal.ONE, false,
                    Units.of(word.group(2)), before(text, word.start()), false));
        }
        return found;
    }

    private static Amount amount(String text, Matcher number, Language language) {
        var digits = plain(number.group(2), language);
        var scale = scale(number.group(3));
        var value = new BigDecimal(digits).multiply(scale);
        int decimals = digits.indexOf('.') < 0 ? 0 : digits.length() - digits.indexOf('.') - 1;
        boolean percent = number.group(4) != null;
        var unit = percent ? null : number.group(1) != null ? Units.of(number.group(1)) : Units.of(number.group(5));
        return new Amount(number.group(2), value, BigDecimal.ONE.movePointLeft(decimals).multiply(scale), percent, unit,
                before(text, number.start()), LOOSE.matcher(text.substring(0, number.start())).find());
    }

    private static String before(String text, int at) {
        var matcher = BEFORE.matcher(text.substring(0, at));
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The digits with a decimal point. What is no grouping in the language is a decimal sign of the other. */
    static String plain(String written, Language language) {
        char group = language == Language.DE ? '.' : ',';
        char point = language == Language.DE ? ',' : '.';
        var grouped = "\\d{1,3}(?:[" + group + "']\\d{3})+(?:\\" + point + "\\d+)?";
        if (written.matches(grouped) || written.matches("\\d+\\" + point + "\\d+")) {
            return written.replace(String.valueOf(group), "").replace("'", "").replace(point, '.');
        }
        if (written.matches("\\d{1,3}(?:[" + point + "]\\d{3})+\\" + group + "\\d+") || written.matches("\\d{1,3}(?:\\" + point + "\\d{3}){2,}")) {
            return written.replace(String.valueOf(point), "").replace(group, '.');
        }
        return written.replace("'", "").replace(group, '.').replace(point, '.');
    }

    private static BigDecimal scale(String word) {
        if (word == null) {
            return BigDecimal.ONE;
        }
        return switch (word.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'k', 't' -> new BigDecimal("1000");
            case 'b' -> new BigDecimal("1000000000");
            default -> word.startsWith("Mrd") || word.startsWith("Milliard") ? new BigDecimal("1000000000") : new BigDecimal("1000000");
        };
    }
}
