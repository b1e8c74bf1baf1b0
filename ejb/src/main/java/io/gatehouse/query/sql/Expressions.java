package io.gatehouse.query.sql;

import io.gatehouse.query.sql.Names.OutputColumn;
import io.gatehouse.query.sql.Queries.Place;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlCase;

/**
 * Expressions. What is not written down here or in the classes it calls is refused; what is, can fail on no row.
 */
final class Expressions {

    private static final int DEEPEST = 200;

    private final Rendering rendering;
    private final Functions functions;
    private final Conditions conditions;
    private final Aggregates aggregates;
    private List<OutputColumn> outputs = List.of();
    private int depth;

    Expressions(Rendering rendering) {
        this.rendering = rendering;
        this.functions = new Functions(rendering, this);
        this.conditions = new Conditions(rendering, this);
        this.aggregates = new Aggregates(rendering, this);
    }

    Expr condition(SqlNode node, Names names) {
        var expr = expr(node, names);
        if (!Selects.isBoolean(expr)) {
            throw rendering.invalid(node);
        }
        return expr;
    }

    /** A key of ORDER BY, in which output columns may stand by their names. */
    Expr orderKey(SqlNode node, Names names, List<OutputColumn> columns) {
        outputs = columns;
        try {
            return expr(node, names);
        } finally {
            outputs = List.of();
        }
    }

    Expr expr(SqlNode node, Names names) {
        if (++depth > DEEPEST) {
            throw SqlRefusal.tooComplex();
        }
        try {
            return switch (node) {
                case SqlIdentifier id -> identifier(id, names);
                case SqlLiteral literal -> Literals.expr(literal, rendering);
                case ParameterNodes.Parameter parameter -> parameter(parameter);
                case SqlDynamicParam unknown -> throw rendering.notAllowed(unknown);
                case SqlCase choice -> choice(choice, names);
                case SqlSelect select -> scalar(select, names);
                case SqlCall call -> call(call, names);
                default -> throw rendering.notAllowed(node);
            };
        } finally {
            depth--;
        }
    }

    private Expr identifier(SqlIdentifier id, Names names) {
        if (id.names.size() == 1) {
            return unqualified(id, names);
        }
        if (id.names.size() != 2 || id.isStar()) {
            throw rendering.notAllowed(id);
        }
        var source = names.source(id.names.get(0));
        if (source == null) {
            throw SqlRefusal.unknownName(id.getParserPosition(), rendering.words(id));
        }
        return source.column(id.names.get(1), rendering.named());
    }

    private Expr unqualified(SqlIdentifier id, Names names) {
        var output = Orders.named(id.getSimple(), outputs);
        if (output != null) {
            if (output.expr() == null) {
                throw new AbsentName();
            }
            return output.expr();
        }
        var having = names.sources().stream().filter(s -> s.has(id.getSimple())).toList();
        if (having.size() != 1) {
            throw SqlRefusal.unknownName(id.getParserPosition(), rendering.words(id));
        }
        return having.getFirst().column(id.getSimple(), rendering.named());
    }

    private static Expr parameter(ParameterNodes.Parameter parameter) {
        return Expr.constant(Fragment.of(new Slot.Parameter(parameter.name(), parameter.type())), parameter.type(),
                Expr.landedSize(parameter.type()));
    }

    private Expr choice(SqlCase choice, Names names) {
        if (choice.getValueOperand() != null) {
            throw rendering.notAllowed(choice);
        }
        var whens = choice.getWhenOperands().stream().map(when -> condition(when, names)).toList();
        var results = new ArrayList<>(choice.getThenOperands().stream().map(then -> expr(then, names)).toList());
        results.add(choice.getElseOperand() == null ? Literals.NULL : expr(choice.getElseOperand(), names));
        var alike = Casts.alike(results, choice, rendering);
        var sql = new ArrayList<Object>(List.of("CASE"));
        for (int i = 0; i < whens.size(); i++) {
            sql.addAll(List.of(" WHEN ", whens.get(i), " THEN ", alike.get(i)));
        }
        sql.addAll(List.of(" ELSE ", alike.getLast(), " END"));
        return Casts.oneOf(alike, Fragment.of(sql.toArray())).naming(Expr.fields(whens));
    }

    /** A query for one value; only where it cannot have two rows, for that would be an error on some row. */
    private Expr scalar(SqlNode query, Names names) {
        if (!Aggregates.hasOneRow(query)) {
            throw SqlRefusal.notAllowed(query.getParserPosition(),
                    "a query as a value, unless it is an aggregate without GROUP BY or ends with LIMIT 1");
        }
        var made = subquery(query, names);
        if (made.columns().size() != 1) {
            throw rendering.invalid(query);
        }
        var value = made.columns().getFirst().expr();
        return new Expr(Fragment.of("(", made.sql(), ")"), value.type(), value.fields(), null, value.size(), value.normal());
    }

    Queries.Rendered subquery(SqlNode query, Names names) {
        var before = outputs;
        outputs = List.of();
        try {
            return rendering.queries.query(query, names, names.with(), Place.NESTED);
        } finally {
            outputs = before;
        }
    }

    private Expr call(SqlCall call, Names names) {
        if (call.getOperator().getSyntax() == org.apache.calcite.sql.SqlSyntax.SPECIAL
                && call.getOperator().getName().equals("NEXT_VALUE")) {
            throw rendering.notAllowed(call);
        }
        var kind = call.getKind();
        if (kind == SqlKind.SCALAR_QUERY) {
            return scalar(call.operand(0), names);
        }
        if (kind == SqlKind.WITH || kind == SqlKind.UNION || kind == SqlKind.INTERSECT || kind == SqlKind.EXCEPT) {
            return scalar(call, names);
        }
        if (kind == SqlKind.CAST) {
            return Casts.call(call, expr(call.operand(0), names), rendering);
        }
        if (aggregates.handles(call)) {
            return aggregates.expr(call, names);
        }
        var condition = conditions.expr(call, names);
        return condition != null ? condition : functions.expr(call, names);
    }

    List<Expr> list(SqlNodeList nodes, Names names) {
        return nodes.stream().map(n -> expr(n, names)).toList();
    }

    Expr typed(SqlNode node, Names names, FieldType type) {
        var expr = expr(node, names);
        if (expr.type() != null && expr.type() != type) {
            throw rendering.invalid(node);
        }
        return expr.type() == null ? Literals.nullOf(type) : expr;
    }
}
