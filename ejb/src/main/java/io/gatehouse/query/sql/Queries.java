package io.gatehouse.query.sql;

import io.gatehouse.query.sql.Names.OutputColumn;
import io.gatehouse.query.sql.Names.Source;
import io.gatehouse.query.sql.Names.With;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSetOperator;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;

/** Queries: SELECT, WITH, set operations. */
final class Queries {

    /** Where a query stands. Only the first two may lose columns that do not exist for the reader. */
    enum Place { TOP, FROM, NESTED }

    /**
     * A query in PostgreSQL's words.
     *
     * @param fetch the row limit of the top query, which is not yet in the SQL; else null
     */
    record Rendered(Fragment sql, List<OutputColumn> columns, Long fetch) {
    }

    private final Rendering rendering;

    Queries(Rendering rendering) {
        this.rendering = rendering;
    }

    Rendered query(SqlNode node, Names outer, With with, Place place) {
        return switch (node.getKind()) {
            case SELECT -> new Selects(rendering).select((SqlSelect) node, new Names(outer, with), place);
            case WITH -> with((SqlWith) node, outer, with, place);
            case UNION, INTERSECT, EXCEPT -> setOperation((SqlCall) node, outer, with, place);
            default -> throw rendering.notAllowed(node);
        };
    }

    private Rendered with(SqlWith node, Names outer, With with, Place place) {
        var parts = new ArrayList<Fragment>();
        var known = with;
        for (SqlNode each : node.withList) {
            var item = (SqlWithItem) each;
            if (item.recursive != null && item.recursive.booleanValue()) {
                throw rendering.notAllowed(item);
            }
            var alias = rendering.newSource();
            var query = query(item.query, outer, known, Place.FROM);
            parts.add(Fragment.of(alias, " AS (", query.sql(), ")"));
            known = new With(item.name.getSimple(), alias, renamed(query.columns(), item.columnList), known);
        }
        var body = query(node.body, outer, known, place);
        return new Rendered(Fragment.of("WITH ", Fragment.join(", ", parts), " ", body.sql()), body.columns(), body.fetch());
    }

    private Rendered setOperation(SqlCall call, Names outer, With with, Place place) {
        var operator = (SqlSetOperator) call.getOperator();
        var left = query(call.operand(0), outer, with, Place.NESTED);
        var right = query(call.operand(1), outer, with, Place.NESTED);
        var word = operator.getKind().name() + (operator.isAll() ? " ALL" : "");
        var columns = IntStream.range(0, left.columns().size())
                .mapToObj(i -> both(call, left.columns().get(i), right.columns().get(i))).toList();
        var sql = Fragment.of("(", left.sql(), ") ", word, " (", right.sql(), ")");
        return new Rendered(place == Place.TOP ? Fragment.of(sql, " ORDER BY ", allColumns(columns)) : sql, columns, null);
    }

    private OutputColumn both(SqlCall call, OutputColumn left, OutputColumn right) {
        var a = left.expr();
        var b = right.expr();
        if (a.type() != null && b.type() != null && a.type() != b.type()) {
            throw rendering.invalid(call);
        }
        var origin = a.origin() != null && a.origin().equals(b.origin()) ? a.origin() : null;
        var type = a.type() != null ? a.type() : b.type();
        return new OutputColumn(left.name(), new Expr(a.sql(), type, a.fields(), origin, Math.max(a.size(), b.size()),
                a.normal() && b.normal()).naming(b.fields()), left.alias());
    }

    /** A query or table in FROM. */
    Fragment source(SqlNode node, Names names) {
        return switch (node.getKind()) {
            case IDENTIFIER -> named((SqlIdentifier) node, ((SqlIdentifier) node).names.getLast(), null, names);
            case AS -> aliased((SqlBasicCall) node, names);
            case TABLE_REF -> {
                var call = (SqlCall) node;
                if (call.operandCount() > 1 && call.operand(1) instanceof SqlNodeList hints && !hints.isEmpty()) {
                    throw rendering.notAllowed(node);
                }
                yield source(call.operand(0), names);
            }
            case SELECT, WITH, UNION, INTERSECT, EXCEPT -> derived(node, null, null, names);
            default -> throw rendering.notAllowed(node);
        };
    }

    private Fragment aliased(SqlBasicCall call, Names names) {
        var alias = ((SqlIdentifier) call.operand(1)).getSimple();
        var list = call.operandCount() > 2
                ? new SqlNodeList(call.getOperandList().subList(2, call.operandCount()), call.getParserPosition()) : null;
        SqlNode what = call.operand(0);
        if (what.getKind() == org.apache.calcite.sql.SqlKind.TABLE_REF && ((SqlCall) what).operandCount() > 1
                && ((SqlCall) what).operand(1) instanceof SqlNodeList hints && hints.isEmpty()) {
            what = ((SqlCall) what).operand(0);
        }
        return what instanceof SqlIdentifier id ? named(id, alias, list, names) : derived(what, alias, list, names);
    }

    private Fragment derived(SqlNode node, String name, SqlNodeList columnList, Names names) {
        var query = query(node, names.outer(), names.with(), Place.FROM);
        var alias = rendering.newSource();
        names.add(new Source(name, alias, null, renamed(query.columns(), columnList)));
        return Fragment.of("(", query.sql(), ") AS ", alias);
    }

    private Fragment named(SqlIdentifier id, String name, SqlNodeList columnList, Names names) {
        if (id.names.size() != 1) {
            throw SqlRefusal.unknownName(id.getParserPosition(), rendering.words(id));
        }
        var alias = rendering.newSource();
        var with = With.find(names.with(), id.getSimple());
        if (with != null) {
            names.add(new Source(name, alias, null, renamed(with.columns(), columnList)));
            return Fragment.of(with.alias(), " AS ", alias);
        }
        var table = rendering.tables.table(id.getSimple());
        if (table == null) {
            throw new AbsentName();
        }
        if (columnList != null) {
            throw rendering.notAllowed(columnList);
        }
        names.add(new Source(name, alias, table, List.of()));
        rendering.used(table.key());
        return Fragment.of(new Slot.Table(table.key()), " AS ", alias);
    }

    private static List<OutputColumn> renamed(List<OutputColumn> columns, SqlNodeList list) {
        return list == null || list.isEmpty() ? columns : IntStream.range(0, columns.size()).mapToObj(i -> new OutputColumn(
                ((SqlIdentifier) list.get(i)).getSimple(), columns.get(i).expr(), columns.get(i).alias())).toList();
    }

    static Fragment allColumns(List<OutputColumn> columns) {
        return Fragment.join(", ", columns.stream().filter(c -> c.expr() != null).map(c -> c.alias() + " NULLS LAST").toList());
    }
}
