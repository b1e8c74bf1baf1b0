package io.gatehouse.governance.inventory;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words of a report's SQL, to tell which datasets it may use: no dataset that it uses is missing. */
public final class SqlNames {

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/|\"([^\"]+)\"|([A-Za-z_][A-Za-z0-9_]*)", Pattern.DOTALL);

    private SqlNames() {
    }

    /** All words in lower case, without literals and comments. */
    public static Set<String> in(String sql) {
        var words = new TreeSet<String>();
        var matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            var word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (word != null) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
