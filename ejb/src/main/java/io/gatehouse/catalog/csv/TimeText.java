package io.gatehouse.catalog.csv;

/** ISO 8601 dates {@code yyyy-MM-dd} and local timestamps {@code yyyy-MM-dd[ T]HH:mm[:ss[.fraction]]}. */
final class TimeText {

    private static final int DATE = 10;
    private static final int MICROSECONDS = 26;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private TimeText() {
    }

    static boolean isDate(char[] text, int offset, int length) {
        return length == DATE && dateAt(text, offset);
    }

    /** Whether it is a date with a time of day. */
    static boolean isTimestamp(char[] text, int offset, int length) {
        return length >= DATE + 6 && dateAt(text, offset) && (text[offset + DATE] == ' ' || text[offset + DATE] == 'T')
                && timeAt(text, offset + DATE + 1, offset + length);
    }

    /** Adds a date; a timestamp is one where it says midnight. */
    static boolean writeDate(char[] text, int offset, int length, CopyBuffer out) {
        if (!isDate(text, offset, length)
                && !(isTimestamp(text, offset, length) && isMidnight(text, offset + DATE, offset + length))) {
            return false;
        }
        out.addPlain(text, offset, DATE);
        return true;
    }

    /** Adds a timestamp, cut after microseconds; a date is one at midnight. */
    static boolean writeTimestamp(char[] text, int offset, int length, CopyBuffer out) {
        if (!isTimestamp(text, offset, length) && !isDate(text, offset, length)) {
            return false;
        }
        out.addPlain(text, offset, DATE);
        out.add(' ');
        if (length == DATE) {
            out.addPlain(new char[] {'0', '0', ':', '0', '0'}, 0, 5);
        } else {
            out.addPlain(text, offset + DATE + 1, Math.min(length, MICROSECONDS) - DATE - 1);
        }
        return true;
    }

    private static boolean dateAt(char[] text, int at) {
        if (text[at + 4] != '-' || text[at + 7] != '-') {
            return false;
        }
        var year = two(text, at) * 100 + two(text, at + 2);
        var month = two(text, at + 5);
        var day = two(text, at + 8);
        return two(text, at) >= 0 && two(text, at + 2) >= 0 && year > 0 && month >= 1 && month <= 12 && day >= 1
                && day <= DAYS[month - 1] && (month != 2 || day < 29 || isLeap(year));
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static boolean timeAt(char[] text, int at, int end) {
        if (!below(text, at, end, 24) || text[at + 2] != ':' || !below(text, at + 3, end, 60)) {
            return false;
        }
        var next = at + 5;
        if (next == end) {
            return true;
        }
        if (text[next] != ':' || !below(text, next + 1, end, 60)) {
            return false;
        }
        next += 3;
        return next == end || text[next] == '.' && digits(text, next + 1, end);
    }

    private static boolean below(char[] text, int at, int end, int limit) {
        if (at + 2 > end) {
            return false;
        }
        var value = two(text, at);
        return value >= 0 && value < limit;
    }

    private static boolean digits(char[] text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return end > from && end - from <= 9;
    }

    private static boolean isMidnight(char[] text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text[i] >= '1' && text[i] <= '9') {
                return false;
            }
        }
        return true;
    }

    /** Two digits as a number, or a negative one. */
    private static int two(char[] text, int at) {
        var tens = text[at] - '0';
        var ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Integer.MIN_VALUE / 1000 : tens * 10 + ones;
    }
}
