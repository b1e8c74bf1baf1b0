package io.gatehouse.query.sql;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/** The validator's world: one root with the given tables and nothing else, so nothing else can be named. */
final class Schema {

    private static final Dialect.Types TYPES = new Dialect.Types();

    private Schema() {
    }

    static SqlValidator validator(Tables tables) {
        var byName = new TreeMap<String, Table>();
        for (Tables.Table table : tables.all()) {
            byName.put(table.key(), new Relation(table));
        }
        var root = CalciteSchema.createRootSchema(false, false, "", new AbstractSchema() {
            @Override
            protected Map<String, Table> getTableMap() {
                return byName;
            }
        });
        var properties = new Properties();
        properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "false");
        var reader = new CalciteCatalogReader(root, List.of(), TYPES, new CalciteConnectionConfigImpl(properties));
        return SqlValidatorUtil.newValidator(Operators.TABLE, reader, TYPES, Dialect.VALIDATOR);
    }

    private static final class Relation extends AbstractTable {

        private final Tables.Table table;

        Relation(Tables.Table table) {
            this.table = table;
        }

        @Override
        public RelDataType getRowType(RelDataTypeFactory factory) {
            var row = factory.builder();
            for (Tables.Column column : table.columns()) {
                row.add(column.name(), TYPES.of(column.type()));
            }
            return row.build();
        }
    }
}
