package io.gatehouse.summary.prompt;

/**
 * Characters that say something to a program and nothing to an eye: controls, zero width, direction, tags, variation
 * selectors, private use, halves of surrogate pairs. (Unicode TR 36 and 39.)
 */
public final class Hidden {

    private Hidden() {
    }

    /** The text without them; ends of lines and tabs stay. */
    public static String without(String text) {
        if (text.codePoints().noneMatch(Hidden::is)) {
            return text;
        }
        var seen = new StringBuilder(text.length());
        text.codePoints().filter(c -> !is(c)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    public static boolean is(int c) {
        if (c == '\n' || c == '\t') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0000 && c <= 0xE0FFF || c == 0x115F || c == 0x1160 || c == 0x3164
                    || c == 0xFFA0 || c == 0x2800 || c == 0x034F || c == 0x17B4 || c == 0x17B5;
        };
    }

    /** Whether a text could carry a message with them, beyond the odd soft hyphen or joiner of a copied text. */
    public static boolean carries(String text) {
        long count = text.codePoints().filter(Hidden::is).count();
        return count > 2 || text.codePoints().anyMatch(c -> is(c) && (c >= 0xE0000 || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069));
    }
}
