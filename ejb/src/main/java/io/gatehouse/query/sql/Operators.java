package io.gatehouse.query.sql;

import java.util.List;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.util.SqlOperatorTables;

/** What the validator knows of operators and functions. Which of them are offered, {@link Expressions} says. */
final class Operators {

    /** {@code DAYS_BETWEEN(a, b)}: days from a to b, negative when b is earlier. */
    static final SqlFunction DAYS_BETWEEN = new SqlFunction("DAYS_BETWEEN", SqlKind.OTHER_FUNCTION,
            ReturnTypes.explicit(SqlTypeName.BIGINT).andThen(SqlTypeTransforms.FORCE_NULLABLE), null,
            OperandTypes.family(SqlTypeFamily.DATETIME, SqlTypeFamily.DATETIME), SqlFunctionCategory.TIMEDATE);

    /** {@code DATE_TRUNC('month', d)}. */
    static final SqlFunction DATE_TRUNC = new SqlFunction("DATE_TRUNC", SqlKind.OTHER_FUNCTION,
            ReturnTypes.ARG1_NULLABLE, null,
            OperandTypes.family(SqlTypeFamily.CHARACTER, SqlTypeFamily.DATETIME), SqlFunctionCategory.TIMEDATE);

    static final SqlOperatorTable TABLE = SqlOperatorTables.chain(
            SqlOperatorTables.of(List.of(DAYS_BETWEEN, DATE_TRUNC)), SqlStdOperatorTable.instance());

    private Operators() {
    }
}
