package io.gatehouse.query.sql;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/** The names in FROM that are not made by WITH, of a statement that need not be valid. */
final class NamedDatasets extends SqlBasicVisitor<Void> {

    private final Map<String, SqlIdentifier> names = new LinkedHashMap<>();
    private final TreeSet<String> made = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private NamedDatasets() {
    }

    /** By name in lower case, each with a place. */
    static Map<String, SqlIdentifier> of(SqlNode statement) {
        var found = new NamedDatasets();
        statement.accept(found);
        found.made.forEach(name -> found.names.remove(name.toLowerCase(Locale.ROOT)));
        return found.names;
    }

    @Override
    public Void visit(SqlCall call) {
        if (call instanceof SqlWithItem item) {
            made.add(item.name.getSimple());
        }
        if (call instanceof SqlSelect select) {
            from(select.getFrom());
        }
        return super.visit(call);
    }

    private void from(SqlNode node) {
        switch (node) {
            case SqlIdentifier id -> names.putIfAbsent(String.join(".", id.names).toLowerCase(Locale.ROOT), id);
            case SqlJoin join -> {
                from(join.getLeft());
                from(join.getRight());
            }
            case SqlCall call when call.getKind() == org.apache.calcite.sql.SqlKind.AS
                    || call.getKind() == org.apache.calcite.sql.SqlKind.TABLE_REF -> from(call.operand(0));
            case null, default -> { }
        }
    }
}
