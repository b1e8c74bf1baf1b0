package io.gatehouse.query.sql;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.validate.SqlValidator;

/**
 * A statement that was read and validated against a set of tables, with names expanded.
 *
 * @param root a query, never anything that writes
 */
record Statement(String sql, SqlNode root, SqlValidator validator) {

    /** Reads a statement; refuses what is not one query. */
    static SqlNode parse(String sql, Map<String, FieldType> parameters) {
        if (!SqlText.isStorable(sql)) {
            throw SqlRefusal.notAllowed(null, "a character that cannot be stored");
        }
        var marks = ParameterMarks.of(sql);
        try {
            var node = SqlParser.create(marks.sql(), Dialect.PARSER).parseStmt();
            if (!node.isA(SqlKind.QUERY)) {
                throw SqlRefusal.notAllowed(node.getParserPosition(), "anything but a query");
            }
            return node.accept(new ParameterNodes(marks.names(), parameters));
        } catch (SqlParseException unreadable) {
            if (unreadable.getCause() instanceof StackOverflowError) {
                throw SqlRefusal.tooComplex();
            }
            throw SqlRefusal.syntax(unreadable.getPos(), Words.at(sql, unreadable.getPos()));
        } catch (StackOverflowError tooDeep) {
            throw SqlRefusal.tooComplex();
        }
    }

    static Statement of(String sql, Map<String, FieldType> parameters, Tables tables) {
        return of(sql, parse(sql, parameters), tables);
    }

    /** A query that was made of the words of a statement. */
    static Statement of(String sql, SqlNode parsed, Tables tables) {
        var validator = Schema.validator(tables);
        try {
            return new Statement(sql, validator.validate(parsed), validator);
        } catch (CalciteContextException invalid) {
            throw refusal(sql, invalid);
        } catch (DomainException refused) {
            throw refused;
        } catch (RuntimeException | AssertionError tripped) { // over the statement: no data has been read
            throw Tripped.over(tripped);
        } catch (StackOverflowError tooDeep) {
            throw SqlRefusal.tooComplex();
        }
    }

    private static DomainException refusal(String sql, CalciteContextException invalid) {
        var at = new SqlParserPos(invalid.getPosLine(), invalid.getPosColumn(), invalid.getEndPosLine(), invalid.getEndPosColumn());
        var words = Words.at(sql, at);
        var message = invalid.getCause() == null ? "" : String.valueOf(invalid.getCause().getMessage());
        return message.contains("not found") || message.startsWith("No match found") || message.startsWith("Unknown")
                ? SqlRefusal.unknownName(at, words) : SqlRefusal.invalid(at, words);
    }

    /** Names of the output columns, distinct. */
    List<String> outputNames() {
        return new ArrayList<>(validator.getValidatedNodeType(root).getFieldNames());
    }
}
