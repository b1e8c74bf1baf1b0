package io.gatehouse.query.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds {@code :name} outside literals, quoted names and comments, and puts {@code ?} with blanks in its place, so that
 * places in the text stay what they are. Also counts: a statement is refused before it can exhaust the parser.
 *
 * @param sql with the marks
 * @param names of the marks, in order
 */
record ParameterMarks(String sql, List<String> names) {

    private static final int LONGEST = 32_000;
    private static final int DEEPEST = 40;
    private static final int MOST_WORDS = 4_000;

    static ParameterMarks of(String sql) {
        if (sql.length() > LONGEST) {
            throw SqlRefusal.tooComplex();
        }
        var scan = new Scan(sql);
        scan.run();
        return new ParameterMarks(scan.out.toString(), List.copyOf(scan.names));
    }

    private static final class Scan {

        private final String in;
        private final StringBuilder out;
        private final List<String> names = new ArrayList<>();
        private int at;
        private int depth;
        private int words;

        Scan(String in) {
            this.in = in;
            this.out = new StringBuilder(in);
        }

        void run() {
            while (at < in.length()) {
                char c = in.charAt(at);
                if (c == '\'' || c == '"') {
                    skipTo(String.valueOf(c), 1);
                } else if (in.startsWith("--", at)) {
                    skipTo("\n", 2);
                } else if (in.startsWith("/*", at)) {
                    skipTo("*/", 2);
                } else if (c == ':' && at + 1 < in.length() && Character.isJavaIdentifierStart(in.charAt(at + 1))) {
                    mark();
                } else {
                    count(c);
                }
            }
        }

        private void skipTo(String end, int opening) {
            int found = in.indexOf(end, at + opening);
            at = found < 0 ? in.length() : found + end.length();
            words++;
        }

        private void mark() {
            int end = at + 1;
            while (end < in.length() && Character.isJavaIdentifierPart(in.charAt(end))) {
                end++;
            }
            names.add(in.substring(at + 1, end));
            out.replace(at, end, "?" + " ".repeat(end - at - 1));
            at = end;
        }

        private void count(char c) {
            if (c == '?') {
                throw SqlRefusal.notAllowed(null, "?");
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean inWord = Character.isLetterOrDigit(c) && at > 0 && Character.isLetterOrDigit(in.charAt(at - 1));
            words += inWord || Character.isWhitespace(c) ? 0 : 1;
            if (depth > DEEPEST || words > MOST_WORDS) {
                throw SqlRefusal.tooComplex();
            }
            at++;
        }
    }
}
