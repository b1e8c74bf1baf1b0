package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlAbstractConformance;
import org.apache.calcite.sql.validate.SqlValidator;

/** How statements are read: names without regard to case, as written; exact numbers; text of any length, in Unicode. */
final class Dialect {

    static final SqlAbstractConformance CONFORMANCE = new SqlAbstractConformance() {
        @Override
        public boolean isGroupByOrdinal() {
            return true;
        }

        @Override
        public boolean isGroupByAlias() {
            return true;
        }

        @Override
        public boolean isHavingAlias() {
            return true;
        }

        @Override
        public boolean isBangEqualAllowed() {
            return true;
        }

        @Override
        public boolean isPercentRemainderAllowed() {
            return true;
        }
    };

    static final SqlParser.Config PARSER = SqlParser.config().withQuoting(Quoting.DOUBLE_QUOTE)
            .withUnquotedCasing(Casing.UNCHANGED).withQuotedCasing(Casing.UNCHANGED).withCaseSensitive(false)
            .withIdentifierMaxLength(200).withConformance(CONFORMANCE);

    static final SqlValidator.Config VALIDATOR = SqlValidator.Config.DEFAULT.withIdentifierExpansion(true)
            .withColumnReferenceExpansion(true).withCallRewrite(false).withTypeCoercionEnabled(true)
            .withConformance(CONFORMANCE);

    private Dialect() {
    }

    static final class Types extends SqlTypeFactoryImpl {

        Types() {
            super(new Exact());
        }

        @Override
        public Charset getDefaultCharset() {
            return StandardCharsets.UTF_8;
        }

        RelDataType of(FieldType type) {
            return createTypeWithNullability(switch (type) {
                case TEXT -> createTypeWithCharsetAndCollation(createSqlType(SqlTypeName.VARCHAR), getDefaultCharset(),
                        org.apache.calcite.sql.SqlCollation.IMPLICIT);
                case NUMBER -> createSqlType(SqlTypeName.DECIMAL, 200, 50);
                case BOOLEAN -> createSqlType(SqlTypeName.BOOLEAN);
                case DATE -> createSqlType(SqlTypeName.DATE);
                case TIMESTAMP -> createSqlType(SqlTypeName.TIMESTAMP);
            }, true);
        }
    }

    private static final class Exact extends RelDataTypeSystemImpl {
        @Override
        public int getMaxPrecision(SqlTypeName typeName) {
            return typeName == SqlTypeName.DECIMAL ? 1000 : super.getMaxPrecision(typeName);
        }

        @Override
        public int getMaxScale(SqlTypeName typeName) {
            return typeName == SqlTypeName.DECIMAL ? 500 : super.getMaxScale(typeName);
        }

        @Override
        public boolean shouldConvertRaggedUnionTypesToVarying() {
            return true;
        }

        @Override
        public RelDataType deriveSumType(RelDataTypeFactory typeFactory, RelDataType argumentType) {
            return argumentType;
        }
    }
}
