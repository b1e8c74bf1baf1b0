package io.gatehouse.pseudonym;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Postal addresses: a street by its word ("Street", "rue", "-straße"), a number before and after capitalised words, a
 * flat or box with its number, or what follows words such as "lives at"; with the town, postcode and country that
 * follow, over lines that hold nothing else.
 */
final class AddressRule implements Rule {

    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String NUMBER = "\\d{1,5}[A-Ha-h]?(?:[/-]\\d{1,4}[A-Ha-h]?)?(?![\\p{L}\\p{N}%]|[.,]\\d)\\.?";
    private static final String CAPITAL = "(?:[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}'’.-]*)";
    private static final String TITLE = "(?:[\\p{Lu}\\p{Lt}][\\p{Ll}\\p{M}'’.-]+)";
    private static final String LINK = "(?:de|del|della|di|da|do|dos|du|des|la|le|el|al|of|the|der|den|van|von|am|an|im|zum|zur|und|e|i|y)";
    private static final String WORDS = CAPITAL + "(?: (?:" + LINK + " ){0,2}" + CAPITAL + "){0,4}";
    private static final String BOX = "(?iu:(?:apt|apartment|suite|p\\.? ?o\\.? ?box|postfach|psc|postbox|boks|flat|whg)\\.? ?#?\\d{1,6}|unit \\d{1,6},? box \\d{1,6}|[afd]po a[aep])" + END;
    private static final String UNIT = "(?:" + BOX + "|(?iu:(?:ste|unit|box|floor|etage|room|zimmer)\\.? ?#?\\d{1,6})" + END + ")";
    /** Words before a street's name. */
    private static final String BEFORE = "(?iu:rue|avenue|av|avda|via|viale|vicolo|strada|strasse|piazza|corso|calle|carrer|paseo|plaza|rua|avenida|travessa|ul|ulica|aleja|os|rte|route|boulevard|bd|quai|impasse|chemin|all[ée]e|λεωφόρος)\\.?";
    /** Words after a street's name that mean nothing else. */
    private static final String STREET = "(?iu:street|road|avenue|boulevard|utca|útja|straße|strasse|gasse|allee)" + END;
    /** Words after a street's name, beside a number. */
    private static final String WAY = "(?iu:street|str|st|road|rd|lane|ln|drive|dr|avenue|ave|way|court|ct|place|pl|square|sq|boulevard|blvd|terrace|close|crescent|parade|grove|hill|gardens|mews|highway|hwy|parkway|pkwy|turnpike|route|pass|u\\.|utca|út|útja|tér|tere|krt|rkp|köz|sor|kapu|sétány|gate|gata|gade|vej|vei|terrasse|tie|katu|väg|straße|strasse|weg|platz|gasse|allee)(?:(?<=\\.)|" + END + "\\.?)";
    private static final String ENDING = "[\\p{Lu}][\\p{L}'’-]+(?iu:straße|strasse|str\\.|gasse|allee)";
    private static final String COMPOUND = "[\\p{L}'’-]{2,}(?iu:straße|strasse|str\\.|weg|platz|gasse|allee|damm|ufer|gatan|gränd|vägen|gata|gate|vegen|veien|gade|vej|katu|tie|kuja|polku|straat|laan|plein|gracht|dreef|stræti|straeti|vegur|braut|gil|gerði|götu)" + END;
    private static final String FREE = "(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,:/-])";

    private static final List<Pattern> STREETS = patterns(
            FREE + "(?:" + UNIT + ",? ?)?(?:" + NUMBER + " ){0,2}" + BEFORE + " " + WORDS + "(?:,? " + NUMBER + ")?",
            FREE + "(?:" + NUMBER + " ){0,2}(?:" + CAPITAL + " ){1,4}" + STREET + "(?:,? " + NUMBER + ")?",
            FREE + "(?:" + NUMBER + " ){1,2}(?:(?:" + CAPITAL + " ){1,4}" + WAY + "|(?:" + CAPITAL + " ){0,3}" + COMPOUND + ")(?:,? " + NUMBER + ")?",
            FREE + "(?:(?:" + CAPITAL + " )(?:" + CAPITAL + " |[\\p{Ll}]{3,12} ){0,3}" + WAY + "|(?:" + CAPITAL + " ){0,3}" + COMPOUND + ")[, ] ?" + NUMBER,
            FREE + "(?:" + NUMBER + " )?(?:" + CAPITAL + " ){0,3}" + ENDING + END,
            FREE + "\\d{1,5} (?:\\d{1,5} )?" + TITLE + "(?: (?:" + LINK + " ){0,2}" + TITLE + "){0,4} " + NUMBER,
            FREE + "(?iu:the corner of) [^\\n,]{2,60}? and (?:" + BEFORE + " )?[\\p{L}'’.-]+(?: [\\p{Lu}][\\p{L}'’.-]+){0,3}(?: " + WAY + ")?",
            FREE + "(?:\\d{1,5} )?" + BOX + "(?:, ?" + UNIT + ")?",
            "(?<=\\A|\\n|, )\\d{5} " + TITLE + "(?:[ -]" + TITLE + "){0,2}(?=\\n|\\z)");
    /** What stands where a text says that somebody lives or is. */
    private static final Pattern SAID = Pattern.compile("(?iu:address(?: is|:|(?![\\p{L}])[^\\n.:?]{0,20} (?:to|with|is):?)?|anschrift:?|adresse:?|lives? (?:at|on|in)|lived (?:at|in)|wohnt (?:in|an|am)|wohnhaft (?:in)?|located (?:at|on)|(?:is|are|was) (?:at|on)|refers to|off at|enter on|side of|meet (?:me|you) at|arrived at|sent to|ship(?:ped)? to|return to|taxi to|user:|it is|stop at|it'?s in)\\s{1,12}"
            + "(?<it>(?:" + NUMBER + " ){0,2}(?:" + BEFORE + " )?" + WORDS + "(?:,? (?:and (?:" + BEFORE + " )?" + WORDS + " ?)?" + NUMBER + "))(?![\\p{L}\\p{N}%]|[.,]\\d)");
    private static final Pattern LOWER = Pattern.compile(FREE + "\\d{1,5} (?:\\d{1,5} )?[\\p{L}'.-]+(?: [\\p{L}'.-]+){0,3}? (?:\\d{1,5}" + END + "|" + UNIT + "|" + WAY + ")(?: " + UNIT + ")?|"
            + "(?<=(?:at|on|to|is|in|of|on) )[\\p{L}'.-]{3,}(?: [\\p{L}'.-]+){0,2}? \\d{1,4}(?=\\.? ?(?:$|[,.?\\n]|st\\.|after))");
    private static final String POSTCODE = "(?:[A-Z]{1,2}-)?\\d{4,6}(?:-\\d{3,4})?|\\d{2,3}[ -]\\d{2,3}|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|[A-Z]\\d[A-Z] \\d[A-Z]\\d";
    private static final String PLACE = "(?:" + UNIT + "|" + POSTCODE + "|nan|" + CAPITAL + "(?:[ -](?:" + LINK + " )?" + CAPITAL + "){0,3}(?: \\(" + CAPITAL + "(?: " + CAPITAL + ")*\\))?)";
    private static final Pattern SAME_LINE = Pattern.compile("\\G[,.]? {0,2}(?:" + PLACE + ")(?![\\p{L}\\p{N}:'’@])");
    private static final Pattern NEXT_LINE = Pattern.compile("\\G[,.]?[ \\t]*(?:\\n[ \\t,>?]*){1,2}" + PLACE + "(?:,? " + PLACE + "){0,3}[,.?]?[ \\t]*(?=\\n|$|[?.] | for | after | in | last )");

    /** Without a number, an address has one of these. */
    private static final List<String> NAMED_STREETS = List.of("street", "road", "avenue", "boulevard", "utca", "útja", "straße", "strasse", "str.", "gasse", "allee",
            "corner of", "rue ", "via ", "calle ", "rua ", "ul. ");

    /** A day looks like an address without a street: "3 November 2025". */
    private static final Pattern DAY = Pattern.compile("(?iu)\\d{1,2}\\.? (?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli"
            + "|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\\.? (?:19|20)\\d{2}");

    private static List<Pattern> patterns(String... shapes) {
        return Arrays.stream(shapes).map(Pattern::compile).toList();
    }

    @Override
    public List<Found> find(String text) {
        var found = new ArrayList<Found>();
        boolean numbered = text.chars().anyMatch(Character::isDigit);
        var lower = text.toLowerCase(Locale.ROOT);
        if (!numbered && NAMED_STREETS.stream().noneMatch(lower::contains)) {
            return found;
        }
        STREETS.forEach(street -> add(street, text, found, ""));
        add(SAID, text, found, "it");
        if (text.equals(lower)) {
            add(LOWER, text, found, "");
        }
        return found;
    }

    private static void add(Pattern pattern, String text, List<Found> found, String group) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = group.isEmpty() ? matcher.start() : matcher.start(group);
            int end = group.isEmpty() ? matcher.end() : matcher.end(group);
            if (!DAY.matcher(text.substring(start, end)).matches()) {
                found.add(new Found(start, withPlace(text, end), EntityKind.ADDRESS));
            }
        }
    }

    /** The end of the address, with town, postcode and country after it. */
    private static int withPlace(String text, int end) {
        int last = end;
        for (int i = 0; i < 6; i++) {
            int next = Math.max(reach(SAME_LINE, text, last), reach(NEXT_LINE, text, last));
            if (next == last) {
                break;
            }
            last = next;
        }
        return last;
    }

    private static int reach(Pattern pattern, String text, int from) {
        var matcher = pattern.matcher(text);
        return matcher.find(from) ? matcher.end() : from;
    }
}
