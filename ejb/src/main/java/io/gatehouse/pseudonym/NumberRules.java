package io.gatehouse.pseudonym;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Accounts, cards and identity numbers: by shape, and by check digit where they have one. */
final class NumberRules {

    private static final String FREE = "(?<![\\p{L}\\p{N}])(?<![\\p{N}][.,/])";
    private static final String END = "(?![\\p{L}\\p{N}])(?![.,]\\p{N})";
    /** Ranges of issuers: Visa, Mastercard, American Express, Diners, JCB, Discover, UnionPay, Maestro. */
    private static final Pattern ISSUER = Pattern.compile("(?:4(?:\\d{12}|\\d{15}|\\d{18})|(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)\\d+|3[47]\\d{13}"
            + "|3(?:0[0-5]|[68])\\d{11,16}|(?:2131|1800)\\d{11}|35\\d{14,17}|6(?:011|4[4-9]|5|2)\\d+|(?:50|5[6-8]|6[0-9])\\d{10,17})");
    private static final String IDENTITY_WORD = "(?iu:driver'?s?.?licen[cs]e|licen[cs]e (?:number|no)|passport|reisepass|personalausweis|ausweis|"
            + "identity card|id card|national id|social security|ssn|sozialversicherung|versichertennummer|steuer-?id|f(?:ü|ue)hrerschein|tax id)";

    private NumberRules() {
    }

    static List<Rule> rules() {
        return List.of(
                PatternRule.of(EntityKind.IBAN, "(?i)" + FREE + "[A-Z]{2}\\d{2}(?:[ \\u00A0-]?[A-Z0-9]{4}){2,7}(?:[ \\u00A0-]?[A-Z0-9]{1,3})?" + END, NumberRules::isIban),
                PatternRule.of(EntityKind.CARD, FREE + "\\d(?:[ \\u00A0-]?\\d){11,18}" + END, NumberRules::isCard),
                id("\\d{3}-\\d{2}-\\d{4}", NumberRules::isSocialSecurity),
                id("\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}", CheckDigits::isSteuerId),
                id("756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}", CheckDigits::isAhv),
                id("\\d{11}", CheckDigits::isPesel),
                id("[12] ?\\d{2} ?\\d{2} ?\\d{2} ?\\d{3} ?\\d{3} ?\\d{2}", CheckDigits::isNir),
                id("(?:\\d{8}|[XYZ]-?\\d{7})-?[A-Z]", CheckDigits::isDni),
                id("(?![DFIQUV])[A-Z](?![DFIQUVO])[A-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]", piece -> !piece.matches("(?:BG|GB|NK|KN|TN|NT|ZZ).*")),
                id("[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]", piece -> true),
                id("\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}", piece -> true),
                PatternRule.of(EntityKind.ID_NUMBER, IDENTITY_WORD + "[^\\d\\n]{0,25}(?<![\\p{L}\\p{N}-])(?<it>(?=[A-Z0-9 -]{0,12}\\d)[A-Z0-9](?:[ -]?[A-Z0-9]){4,15})" + END));
    }

    private static Rule id(String shape, java.util.function.Predicate<String> check) {
        return PatternRule.of(EntityKind.ID_NUMBER, FREE + shape + END, check);
    }

    private static boolean isIban(String piece) {
        return IBANValidator.getInstance().isValid(piece.replaceAll("[ \\u00A0-]", "").toUpperCase(Locale.ROOT));
    }

    private static boolean isCard(String piece) {
        var digits = CheckDigits.digits(piece);
        return ISSUER.matcher(digits).matches() && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }

    /** Rules of the number's issuer on its groups. */
    private static boolean isSocialSecurity(String piece) {
        return !piece.startsWith("000") && !piece.startsWith("666") && piece.charAt(0) != '9' && !piece.startsWith("00", 4) && !piece.endsWith("0000");
    }
}
