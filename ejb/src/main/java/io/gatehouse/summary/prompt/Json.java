package io.gatehouse.summary.prompt;

/**
 * Strings of JSON (RFC 8259) that hold nothing but what a reader would see: besides what the format asks for, the signs of
 * markup are escaped, and characters that are not seen are left out.
 */
final class Json {

    private Json() {
    }

    static String string(String text) {
        var json = new StringBuilder(text.length() + 16).append('"');
        Hidden.without(text).codePoints().forEach(c -> append(json, c));
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, int c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\t' -> json.append("\\t");
            case '<', '>', '&', '`', 0x2028, 0x2029 -> json.append(String.format("\\u%04x", c));
            default -> json.appendCodePoint(c);
        }
    }
}
