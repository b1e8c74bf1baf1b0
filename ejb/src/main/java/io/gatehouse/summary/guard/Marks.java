package io.gatehouse.summary.guard;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The evidence that a sentence names: {@code [1]}, {@code [1][3]}, {@code [1, 3]}. */
record Marks(String text, List<Integer> items) {

    private static final Pattern MARK = Pattern.compile("\\s*\\[\\s*(\\d{1,4}(?:\\s*[,;]\\s*\\d{1,4})*)\\s*]");

    static Marks of(String sentence) {
        var items = new TreeSet<Integer>();
        MARK.matcher(sentence).results().forEach(mark -> {
            for (String number : mark.group(1).split("\\s*[,;]\\s*")) {
                items.add(Integer.valueOf(number));
            }
        });
        var text = MARK.matcher(sentence).replaceAll("").replaceAll("\\s+([.,;:!?])", "$1").replaceAll("([.!?])\\1+$", "$1").strip();
        return new Marks(text, List.copyOf(items));
    }
}
