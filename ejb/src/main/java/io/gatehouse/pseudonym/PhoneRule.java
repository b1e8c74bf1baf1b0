package io.gatehouse.pseudonym;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Telephone numbers: a number of seven to fifteen digits beside a word about telephoning; or one written as only
 * telephone numbers are, which libphonenumber accepts: with a country's code, or grouped with a leading zero or
 * brackets.
 */
final class PhoneRule implements Rule {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}+])(?<!\\p{N}[.,:/-])"
            + "(?:\\+|00 ?)?\\(?\\d{1,15}\\)?(?:[ \\u00A0./()-]{1,2}\\d{1,10}\\)?){0,7}(?: ?(?:x|ext\\.?) ?\\d{1,6})?(?![\\p{L}\\p{N}])(?![.,:]\\p{N})");
    private static final Pattern WORD_BEFORE = Pattern.compile("(?iu)(?:phone|tel(?:efon|ephone)?|mobile?|handy|cell|fax|desk|call(?:ed)?|ring|r(?:ü|ue|u)f|reach|"
            + "erreich|whatsapp|sms|text(?:ed)? me|messages? to|answering|antwortet|durchwahl|ruf-?nr|hotline|dial)(?![^\\n]{0,40}[.!?]\\s)[^\\n\\d]{0,40}[\\s(]*$");
    private static final Pattern WORD_AFTER = Pattern.compile("(?iu)^[ \\\\-]{0,3}(?:office|fax|mobile?|phone|desk|cell|tel)\\b.*");
    private static final Pattern DAY = Pattern.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?: \\d.*)?|\\d{1,2}[-./] ?\\d{1,2}[-./] ?\\d{2,4}(?: \\d.*)?");
    private static final Pattern OF_TELEPHONES = Pattern.compile("(?:0\\d{1,5}[ \\u00A0./()-]+|\\(0?\\d{2,5}\\) ?)\\d.*|\\d{3}[-.]\\d{3}[-.]\\d{4}(?:.*\\d)?");
    private static final List<String> REGIONS = List.of("DE", "AT", "CH", "US", "GB", "FR", "IT", "ES", "NL", "SE", "NO", "DK", "FI", "PL", "CZ", "HU");
    private static final int NEAR = 60;

    @Override
    public List<Found> find(String text) {
        var found = new ArrayList<Found>();
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            var piece = matcher.group();
            int digits = CheckDigits.digits(piece).length();
            if (digits >= 6 && digits <= 20 && !DAY.matcher(piece).matches() && isPhone(text, matcher.start(), matcher.end(), piece, digits)) {
                found.add(new Found(matcher.start(), matcher.end(), EntityKind.PHONE));
            }
        }
        return found;
    }

    private static boolean isPhone(String text, int start, int end, String piece, int digits) {
        if (piece.startsWith("+")) {
            return digits >= 7 && digits <= 15 && isPossible(piece);
        }
        return WORD_BEFORE.matcher(text.substring(Math.max(0, start - NEAR), start)).find()
                || digits >= 7 && WORD_AFTER.matcher(text.substring(end, Math.min(text.length(), end + NEAR))).lookingAt()
                || OF_TELEPHONES.matcher(piece).matches() && REGIONS.stream().anyMatch(region -> isValid(piece, region));
    }

    private static boolean isPossible(String piece) {
        try {
            var util = PhoneNumberUtil.getInstance();
            return util.isPossibleNumber(util.parse(piece, null));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static boolean isValid(String piece, String region) {
        try {
            var util = PhoneNumberUtil.getInstance();
            return util.isValidNumberForRegion(util.parse(piece, region), region);
        } catch (NumberParseException e) {
            return false;
        }
    }
}
