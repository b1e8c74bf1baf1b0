package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldType;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlShuttle;

/**
 * Prepares a statement that was read for the validator. Puts typed parameters in the place of their marks, equal ones for
 * equal names, so that they compare as equal in GROUP BY; and refuses frames of windows, because the validator writes
 * default frames into the tree, after which the statement's own cannot be told from them.
 */
final class ParameterNodes extends SqlShuttle {

    private final List<String> marks;
    private final Map<String, FieldType> declared;

    ParameterNodes(List<String> marks, Map<String, FieldType> declared) {
        this.marks = marks;
        this.declared = declared;
    }

    @Override
    public SqlNode visit(SqlDynamicParam mark) {
        var name = marks.get(mark.getIndex());
        var type = declared.get(name);
        if (type == null) {
            throw SqlRefusal.unknownName(mark.getParserPosition(), ":" + name);
        }
        return SqlStdOperatorTable.CAST.createCall(mark.getParserPosition(),
                new Parameter(marks.indexOf(name), mark.getParserPosition(), name, type), typeSpec(type));
    }

    @Override
    public SqlNode visit(SqlCall call) {
        if (call instanceof SqlWindow window && (window.getLowerBound() != null || window.getUpperBound() != null || window.isRows()
                || window.getRefName() != null)) {
            throw SqlRefusal.notAllowed(window.getParserPosition(), "a frame of a window");
        }
        if (call.getOperator() == SqlLibraryOperators.DATE_TRUNC) {
            return super.visit((SqlCall) Operators.DATE_TRUNC.createCall(call.getParserPosition(), call.getOperandList()));
        }
        return super.visit(call);
    }

    private static SqlDataTypeSpec typeSpec(FieldType type) {
        var name = switch (type) {
            case TEXT -> SqlTypeName.VARCHAR;
            case NUMBER -> SqlTypeName.DECIMAL;
            case BOOLEAN -> SqlTypeName.BOOLEAN;
            case DATE -> SqlTypeName.DATE;
            case TIMESTAMP -> SqlTypeName.TIMESTAMP;
        };
        return new SqlDataTypeSpec(new SqlBasicTypeNameSpec(name, SqlParserPos.ZERO), SqlParserPos.ZERO);
    }

    /** A mark that knows its declaration. */
    static final class Parameter extends SqlDynamicParam {

        private final String name;
        private final FieldType type;

        Parameter(int index, SqlParserPos at, String name, FieldType type) {
            super(index, at);
            this.name = name;
            this.type = type;
        }

        String name() {
            return name;
        }

        FieldType type() {
            return type;
        }

        @Override
        public SqlNode clone(SqlParserPos at) {
            return new Parameter(getIndex(), at, name, type);
        }
    }
}
