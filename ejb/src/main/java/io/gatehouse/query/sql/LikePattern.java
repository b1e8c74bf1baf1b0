package io.gatehouse.query.sql;

/** LIKE patterns. */
final class LikePattern {

    private LikePattern() {
    }

    /** The same pattern with {@code \} as its escape. An escape at the end stands for itself. */
    static String withBackslash(String pattern, char escape) {
        var out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == escape && i + 1 < pattern.length()) {
                out.append('\\').append(pattern.charAt(++i));
            } else if (c == escape || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
