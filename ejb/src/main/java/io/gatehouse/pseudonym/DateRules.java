package io.gatehouse.pseudonym;

import java.util.List;

/** Days, times and years, as numbers and in English and German words. */
final class DateRules {

    private static final String MONTH = "(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli|Aug(?:ust)?|Sep(?:t|tember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\\.?";
    private static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tags?|Mittwochs?|Sonnabends?";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String TIME = "\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\b)?";

    private DateRules() {
    }

    static List<Rule> rules() {
        return List.of(
                day("\\d{4}-\\d{2}-\\d{2}(?:[T ]" + TIME + ")?"),
                day("\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:\\d{4}|\\d{2})"),
                day("\\d{1,2}\\.? (?iu:" + MONTH + ")(?: " + YEAR + ")?"),
                day("(?iu:" + MONTH + ") (?:\\d{1,2}(?:st|nd|rd|th)?(?:, ?" + YEAR + ")?|" + YEAR + ")"),
                day("(?iu:" + WEEKDAY + ")"),
                day(TIME),
                day(YEAR));
    }

    private static Rule day(String shape) {
        return PatternRule.of(EntityKind.DATE_TIME, "(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,/-])" + shape + "(?![\\p{L}\\p{N}])(?![.,/-]\\p{N})");
    }
}
