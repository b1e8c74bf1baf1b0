package io.gatehouse.pseudonym;

/** Check digits of identity numbers, of digits alone. */
final class CheckDigits {

    private CheckDigits() {
    }

    static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** German tax number of a person: ISO 7064 mod 11,10 over ten digits of which one is there twice or three times. */
    static boolean isSteuerId(String text) {
        var digits = digits(text);
        if (digits.length() != 11 || digits.charAt(0) == '0' || digits.substring(0, 10).chars().distinct().count() < 8
                || digits.substring(0, 10).chars().distinct().count() == 10) {
            return false;
        }
        int product = 10;
        for (int i = 0; i < 10; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digits.charAt(10) - '0';
    }

    /** Swiss AHV number: thirteen digits from 756 with the check digit of EAN-13. */
    static boolean isAhv(String text) {
        var digits = digits(text);
        return digits.length() == 13 && digits.startsWith("756") && weighted(digits, 1, 3) % 10 == 0;
    }

    /** Polish PESEL: eleven digits, weights 1 3 7 9. */
    static boolean isPesel(String text) {
        var digits = digits(text);
        int month = digits.length() == 11 ? Integer.parseInt(digits.substring(2, 4)) % 20 : 0;
        int day = digits.length() == 11 ? Integer.parseInt(digits.substring(4, 6)) : 0;
        return month >= 1 && month <= 12 && day >= 1 && day <= 31
                && (weighted(digits.substring(0, 10), 1, 3, 7, 9) + digits.charAt(10) - '0') % 10 == 0;
    }

    /** French number of social security: thirteen digits and 97 less their remainder. */
    static boolean isNir(String text) {
        var digits = digits(text);
        return digits.length() == 15 && 97 - Long.parseLong(digits.substring(0, 13)) % 97 == Integer.parseInt(digits.substring(13));
    }

    /** Spanish DNI and NIE: the letter is the remainder by 23. */
    static boolean isDni(String text) {
        var plain = text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(java.util.Locale.ROOT);
        var number = plain.substring(0, plain.length() - 1).replace('X', '0').replace('Y', '1').replace('Z', '2');
        return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(number) % 23) == plain.charAt(plain.length() - 1);
    }

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * weights[i % weights.length];
        }
        return sum;
    }
}
