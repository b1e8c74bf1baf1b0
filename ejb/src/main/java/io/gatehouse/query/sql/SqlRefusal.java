package io.gatehouse.query.sql;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.util.List;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Refusals of a statement. Their texts hold the place, and words of the statement itself: nothing that tells whether a
 * name is absent or forbidden, and nothing of what the parser or the database say.
 */
final class SqlRefusal {

    static final String PATH = "sql";

    private static final org.apache.calcite.sql.parser.SqlAbstractParserImpl.Metadata RESERVED =
            org.apache.calcite.sql.parser.SqlParser.create("", Dialect.PARSER).getMetadata();

    private SqlRefusal() {
    }

    static DomainException syntax(SqlParserPos at, String words) {
        return at(at, "sql-syntax", words.isEmpty() ? "the statement ends too early"
                : RESERVED.isReservedWord(words.toUpperCase(java.util.Locale.ROOT))
                        ? "a reserved word; as a name it stands in double quotes: " + words : "not understood: " + words);
    }

    static DomainException unknownName(SqlParserPos at, String words) {
        return at(at, "unknown-name", "no dataset, field or function of this name is available to you: " + words);
    }

    static DomainException notAllowed(SqlParserPos at, String what) {
        return at(at, "sql-not-allowed", "not offered here: " + what);
    }

    static DomainException invalid(SqlParserPos at, String words) {
        return at(at, "sql-invalid", "this does not fit together: " + words);
    }

    static DomainException tooComplex() {
        return DomainException.refused(PATH, "sql-too-complex", "The statement is too long or too deeply nested.");
    }

    private static DomainException at(SqlParserPos at, String code, String text) {
        var place = at == null || at.getLineNum() < 1 ? "" : "line " + at.getLineNum() + ", column " + at.getColumnNum() + ": ";
        return DomainException.refused(code, List.of(new Violation(PATH, code, place + text)));
    }
}
