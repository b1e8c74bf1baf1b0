package io.gatehouse.pseudonym;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rules for what has a shape of its own. Each pattern is linear in the text: no repetition can match one text in two ways. */
final class Patterns {

    private static final String EMAIL =
            "(?iu)(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,252}\\.[\\p{L}]{2,24}(?![\\p{L}\\p{N}])";

    /** The first line above an address, or the one after it. */
    private static final String ADDRESSEE = "(?m)^[>? ]{0,6}(?<it>[\\p{Lu}][\\p{L}'’-]+(?: [\\p{Lu}]\\.?)?(?: [\\p{Lu}][\\p{L}'’-]+){1,2}) ?(?=\\n(?:[^\\n]{0,60}\\n){0,3}[>? ]{0,6}(?:\\d{1,5} [\\p{Lu}\\d]|PSC |P\\.O\\.|Unit \\d))";

    /** Codes of ISO 4217, but those of metals, funds and of no currency. */
    private static final String CURRENCY = Currency.getAvailableCurrencies().stream().filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode).sorted().collect(Collectors.joining("|", "(?:", ")"));
    private static final String SIGN = "[€$£¥₹₩]";
    private static final String WORD = "(?:[Ee]uros?|[Dd]ollars?|[Pp]ounds? sterling|[Ff]ranken|[Cc]ents?)";
    private static final String AMOUNT = "[+\\-−]?\\d{1,15}(?:[.,'’\\u00A0\\u202F ]\\d{3}){0,5}(?:[.,]\\d{1,6}|,[-–—]{1,2})?";
    private static final String SCALE = "(?:\\s?(?:k|K|m|M|bn|[Mm]io\\.?|[Mm]rd\\.?|[Tt]sd\\.?|[Tt]housand|[Mm]illion(?:en)?|[Bb]illion|[Mm]illiarden?)(?![\\p{L}\\p{N}]))?";
    private static final String UNIT = "(?:" + SIGN + "|" + CURRENCY + "(?![\\p{L}\\p{N}])|" + WORD + "(?![\\p{L}\\p{N}]))";

    private Patterns() {
    }

    static List<Rule> rules() {
        return List.of(
                PatternRule.of(EntityKind.EMAIL, EMAIL),
                PatternRule.of(EntityKind.PERSON, ADDRESSEE, piece -> Arrays.stream(piece.split(" ")).map(word -> word.toLowerCase(Locale.ROOT))
                        .noneMatch(word -> WordLists.ORGANIZATIONS.contains(word) || WordLists.NOT_NAMES.contains(word))),
                PatternRule.of(EntityKind.MONEY, "(?<![\\p{L}\\p{N}])(?:" + CURRENCY + "|(?:US|A|C)?" + SIGN + ")[\\s\\u00A0]?" + AMOUNT + SCALE + "(?![\\p{L}\\p{N}])"),
                PatternRule.of(EntityKind.MONEY, "(?<![\\p{L}\\p{N}.,])" + AMOUNT + SCALE + "[\\s\\u00A0]?" + UNIT));
    }
}
