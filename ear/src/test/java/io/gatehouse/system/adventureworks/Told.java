package io.gatehouse.system.adventureworks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers as sentences tell them, in English. */
final class Told {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\b(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{4})?\\b"
            + "|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\bQ[1-4](?: \\d{4})?\\b|\\b(?:19|20)\\d{2}\\b");

    private Told() {
    }

    /** Whether the text is the value, rounded to the digits that it shows. */
    static boolean tells(String told, BigDecimal value) {
        var matcher = NUMBER.matcher(told);
        if (!matcher.find()) {
            return value.signum() == 0 || told.chars().noneMatch(Character::isDigit);
        }
        var shown = new BigDecimal(matcher.group().replace(",", ""));
        var rest = told.substring(matcher.end()).strip();
        var unit = rest.startsWith("k") ? BigDecimal.valueOf(1_000) : rest.startsWith("M") ? BigDecimal.valueOf(1_000_000)
                : rest.startsWith("bn") ? BigDecimal.valueOf(1_000_000_000) : rest.startsWith("%") ? new BigDecimal("0.01") : BigDecimal.ONE;
        var tolerance = BigDecimal.ONE.movePointLeft(shown.scale()).multiply(new BigDecimal("0.5000001")).multiply(unit);
        return shown.multiply(unit).subtract(value.abs()).abs().compareTo(tolerance) <= 0;
    }

    /** Whether two exact values are the same, but for the digits in which divisions are carried. */
    static boolean equal(BigDecimal one, BigDecimal other) {
        var difference = one.subtract(other).abs();
        return difference.signum() == 0 || difference.compareTo(one.abs().max(other.abs()).multiply(new BigDecimal("1E-9"))) <= 0;
    }

    /** The numbers of a sentence that are neither among those told nor part of a date. */
    static List<String> others(String sentence, List<String> told) {
        var text = sentence;
        for (String each : told.stream().sorted(java.util.Comparator.comparing(String::length).reversed()).toList()) {
            text = text.replace(each, " ");
        }
        text = DATE.matcher(text).replaceAll(" ");
        var others = new ArrayList<String>();
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            others.add(matcher.group());
        }
        return others;
    }

}
