package io.gatehouse.summary.question;

import io.gatehouse.summary.facts.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands periods in questions, in English and German, relative to today: quarters, months, years, weeks, days, ranges
 * up to today, and what they are compared with.
 */
public final class Timings {

    private static final String MONTHS = "jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|marz|apr(?:il)?|may|mai|june?|juni|july?|juli|"
            + "aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?";
    private static final String ORDINALS = "first|second|third|fourth|1st|2nd|3rd|4th|erste[snrm]?|zweite[snrm]?|dritte[snrm]?|vierte[snrm]?|[1-4]\\.";
    private static final String UNITS = "week|month|quarter|year|woche|monat|quartal|jahr(?:es)?";
    private static final Pattern AGAINST = Pattern.compile(
            "\\b(?:against|versus|vs\\.?|compared (?:to|with)|gegenuber(?: dem| der)?|gegen(?: das| den| die)?|verglichen mit(?: dem| der)?|im vergleich (?:zu[mr]?|mit)(?: dem| der)?)\\b");
    private static final List<Reader> READERS = List.of(
            new Reader("\\b(?:in (?:the )?|im |the |das |des )?(?:q([1-4])|(" + ORDINALS + ") (?:quarter|quartals?))(?:,? (?:of |von |des jahres )?(\\d{4}))?\\b", Timings::quarter),
            new Reader("\\b(?:in |during |im )?(?:the )?(this|current|last|previous|past|diese[snrm]?|letzte[snrm]?|vorige[snrm]?|vergangene[snrm]?|laufende[snrm]?) (" + UNITS + ")\\b", Timings::relative),
            new Reader("\\b(?:in |over |during )?(?:the |den )?(?:last|past|letzten|vergangenen) (\\d{1,3}) (days?|weeks?|months?|tagen?|wochen|monaten?)\\b", Timings::lastDays),
            new Reader("\\b(?:since|seit) (" + MONTHS + ")(?: (\\d{4}))?\\b", Timings::sinceMonth),
            new Reader("\\b(?:since|seit) (\\d{4})\\b", (m, today) -> upTo(LocalDate.of(Integer.parseInt(m.group(1)), 1, 1), today)),
            new Reader("\\b(?:in |im |for )?(" + MONTHS + ")(?: (\\d{4}))?\\b", Timings::month),
            new Reader("\\b(?:in |im jahr |for |of )?((?:19|20)\\d{2})\\b", (m, today) -> Span.containing(Span.Unit.YEAR, LocalDate.of(Integer.parseInt(m.group(1)), 1, 1))),
            new Reader("\\b(today|yesterday|heute|gestern)\\b", Timings::day));

    private Timings() {
    }

    private interface Making {
        Span of(MatchResult match, LocalDate today);
    }

    private record Reader(Pattern pattern, Making making) {
        Reader(String pattern, Making making) {
            this(Pattern.compile(pattern), making);
        }
    }

    private record Found(Span span, int start, int end) {
    }

    /** The period that the question names, if any. */
    public static Timing of(String question, LocalDate today) {
        var text = Stems.plain(question);
        var against = AGAINST.matcher(text);
        if (against.find()) {
            var main = first(text.substring(0, against.start()), today);
            var base = first(text.substring(against.end()), today);
            var span = main == null ? null : main.span();
            var other = base != null ? base.span() : span == null ? null : elliptic(text.substring(against.end()), span);
            if (span != null || other != null) {
                return new Timing(span, other, cut(text.substring(0, against.start()), main));
            }
        }
        var found = first(text, today);
        return found == null ? new Timing(null, null, text) : new Timing(found.span(), base(found.span(), today), cut(text, found));
    }

    /** Of a period that is running: the same days of the like period before. Else null, for the report to say. */
    private static Span base(Span span, LocalDate today) {
        if (span.unit() != Span.Unit.RANGE || !span.to().equals(today)) {
            return null;
        }
        if (span.from().getDayOfYear() == 1) {
            return Span.of(span.from().minusYears(1), span.to().minusYears(1));
        }
        boolean month = span.from().getDayOfMonth() == 1;
        int months = month && span.days() <= 31 ? 1 : month && span.days() <= 92 ? 3 : 0;
        return months == 0 ? null : Span.of(span.from().minusMonths(months), span.to().minusMonths(months));
    }

    private static String cut(String text, Found found) {
        return found == null ? text : text.substring(0, found.start()) + " " + text.substring(found.end());
    }

    private static Found first(String text, LocalDate today) {
        for (Reader reader : READERS) {
            var matcher = reader.pattern().matcher(text);
            if (matcher.find() && !isVerbMay(text, matcher)) {
                return new Found(reader.making().of(matcher.toMatchResult(), today), matcher.start(), matcher.end());
            }
        }
        return null;
    }

    /** "may" as a verb is no month. */
    private static boolean isVerbMay(String text, Matcher matcher) {
        return matcher.group().equals("may") && !text.substring(matcher.end()).isBlank();
    }

    private static Span elliptic(String text, Span like) {
        var matcher = Pattern.compile("(" + ORDINALS + ")").matcher(text);
        if (like.unit() == Span.Unit.QUARTER && matcher.find()) {
            return Span.containing(Span.Unit.QUARTER, LocalDate.of(like.from().getYear(), 3 * ordinal(matcher.group(1)) - 2, 1));
        }
        return Pattern.compile("year|jahr|vorjahr").matcher(text).find() ? like.yearAgo() : null;
    }

    private static Span quarter(MatchResult match, LocalDate today) {
        int number = match.group(1) != null ? Integer.parseInt(match.group(1)) : ordinal(match.group(2));
        int year = match.group(3) != null ? Integer.parseInt(match.group(3)) : today.getYear();
        var span = Span.containing(Span.Unit.QUARTER, LocalDate.of(year, 3 * number - 2, 1));
        return match.group(3) == null && span.from().isAfter(today) ? span.yearAgo() : span;
    }

    private static int ordinal(String word) {
        return switch (word.charAt(0)) {
            case '1', 'e' -> 1;
            case '2', 's', 'z' -> 2;
            case '3', 't', 'd' -> 3;
            case '4', 'v' -> 4;
            default -> word.startsWith("fi") ? 1 : 4;
        };
    }

    private static Span relative(MatchResult match, LocalDate today) {
        var unit = switch (match.group(2).charAt(0)) {
            case 'w' -> Span.Unit.WEEK;
            case 'm' -> Span.Unit.MONTH;
            case 'q' -> Span.Unit.QUARTER;
            default -> Span.Unit.YEAR;
        };
        var span = Span.containing(unit, today);
        boolean running = match.group(1).matches("this|current|diese.*|laufende.*");
        return running ? span.to().equals(today) ? span : upTo(span.from(), today) : span.previous();
    }

    private static Span upTo(LocalDate from, LocalDate today) {
        return from.isAfter(today) ? Span.containing(Span.Unit.DAY, today) : new Span(Span.Unit.RANGE, from, today);
    }

    private static Span lastDays(MatchResult match, LocalDate today) {
        int count = Math.max(1, Integer.parseInt(match.group(1)));
        var unit = match.group(2).charAt(0);
        var from = unit == 'm' ? today.minusMonths(count) : unit == 'w' ? today.minusWeeks(count) : today.minusDays(count);
        return new Span(Span.Unit.RANGE, from.plusDays(1), today);
    }

    private static Span sinceMonth(MatchResult match, LocalDate today) {
        return upTo(monthOf(match, today), today);
    }

    private static Span month(MatchResult match, LocalDate today) {
        return Span.containing(Span.Unit.MONTH, monthOf(match, today));
    }

    private static LocalDate monthOf(MatchResult match, LocalDate today) {
        int month = switch (match.group(1).substring(0, 3)) {
            case "jan" -> 1;
            case "feb" -> 2;
            case "mar" -> 3;
            case "apr" -> 4;
            case "may", "mai" -> 5;
            case "jun" -> 6;
            case "jul" -> 7;
            case "aug" -> 8;
            case "sep" -> 9;
            case "oct", "okt" -> 10;
            case "nov" -> 11;
            default -> 12;
        };
        if (match.group(2) != null) {
            return LocalDate.of(Integer.parseInt(match.group(2)), month, 1);
        }
        var first = LocalDate.of(today.getYear(), month, 1);
        return first.isAfter(today) ? first.minusYears(1) : first;
    }

    private static Span day(MatchResult match, LocalDate today) {
        boolean now = match.group(1).equals("today") || match.group(1).equals("heute");
        return Span.containing(Span.Unit.DAY, now ? today : today.minusDays(1));
    }
}
