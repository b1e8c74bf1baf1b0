package io.gatehouse.query.sql;

import org.apache.calcite.sql.parser.SqlParserPos;

/** The caller's own words at a place of a statement. */
final class Words {

    private static final int MOST = 60;

    private Words() {
    }

    static String at(String sql, SqlParserPos at) {
        if (at == null || at.getLineNum() < 1) {
            return "";
        }
        int from = offset(sql, at.getLineNum(), at.getColumnNum());
        int to = Math.min(offset(sql, at.getEndLineNum(), at.getEndColumnNum()) + 1, sql.length());
        if (from >= to) {
            return "";
        }
        var words = sql.substring(from, to).replaceAll("\\s+", " ").strip();
        return words.codePointCount(0, words.length()) <= MOST ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST)) + "…";
    }

    private static int offset(String sql, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = sql.indexOf('\n', start);
            if (end < 0) {
                return sql.length();
            }
            start = end + 1;
        }
        return Math.min(start + Math.max(column - 1, 0), sql.length());
    }
}
