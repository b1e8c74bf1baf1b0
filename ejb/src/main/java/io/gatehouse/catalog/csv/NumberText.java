package io.gatehouse.catalog.csv;

import java.math.BigDecimal;

/**
 * Decimal numbers: {@code -?digits[.digits][e[+-]digits]}, written without exponent, without trailing zeros after the
 * point and without needless leading ones, so that equal numbers have equal bytes.
 */
final class NumberText {

    /** The most digits before and after the point together. */
    static final int MOST_DIGITS = 100;

    private NumberText() {
    }

    /** Whether a column of such cells is one of numbers. A needless leading zero marks a code. */
    static boolean tells(char[] text, int offset, int length) {
        var start = text[offset] == '-' ? offset + 1 : offset;
        if (length > 1 && start + 1 < offset + length && text[start] == '0' && isDigit(text[start + 1])) {
            return false;
        }
        return write(text, offset, length, null);
    }

    /** Adds the number to {@code out}, if there is one; false where the text is no number or too long a one. */
    static boolean write(char[] text, int offset, int length, CopyBuffer out) {
        var end = offset + length;
        var at = offset;
        var negative = text[at] == '-';
        if (negative) {
            at++;
        }
        var whole = at;
        while (at < end && isDigit(text[at])) {
            at++;
        }
        var wholeEnd = at;
        var fraction = at;
        if (at < end && text[at] == '.') {
            fraction = ++at;
            while (at < end && isDigit(text[at])) {
                at++;
            }
            if (at == fraction) {
                return false;
            }
        }
        var digits = wholeEnd - whole + at - fraction;
        if (digits == 0 || digits > MOST_DIGITS) {
            return false;
        }
        if (at < end) {
            return scaled(text, offset, at, end, out);
        }
        if (out != null) {
            plain(text, negative, whole, wholeEnd, fraction, at, out);
        }
        return true;
    }

    private static void plain(char[] text, boolean negative, int from, int wholeEnd, int fraction, int to,
                              CopyBuffer out) {
        var whole = from;
        while (whole < wholeEnd && text[whole] == '0') {
            whole++;
        }
        var end = to;
        while (end > fraction && text[end - 1] == '0') {
            end--;
        }
        if (whole == wholeEnd && end == fraction) {
            out.add('0');
            return;
        }
        if (negative) {
            out.add('-');
        }
        if (whole == wholeEnd) {
            out.add('0');
        }
        out.addPlain(text, whole, wholeEnd - whole);
        if (end > fraction) {
            out.add('.');
            out.addPlain(text, fraction, end - fraction);
        }
    }

    private static boolean scaled(char[] text, int offset, int at, int end, CopyBuffer out) {
        if (text[at] != 'e' && text[at] != 'E') {
            return false;
        }
        var digits = at + 1 < end && (text[at + 1] == '+' || text[at + 1] == '-') ? at + 2 : at + 1;
        if (digits == end || end - digits > 3) {
            return false;
        }
        var exponent = 0;
        for (int i = digits; i < end; i++) {
            if (!isDigit(text[i])) {
                return false;
            }
            exponent = exponent * 10 + text[i] - '0';
        }
        if (exponent > MOST_DIGITS) {
            return false;
        }
        var number = new BigDecimal(new String(text, offset, end - offset)).stripTrailingZeros().toPlainString();
        if (number.length() > MOST_DIGITS + 2) {
            return false;
        }
        if (out != null) {
            out.addPlain(number.toCharArray(), 0, number.length());
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
