package io.gatehouse.query.sql;

import io.gatehouse.query.sql.Names.Source;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/** FROM with its joins. */
final class Joins {

    private final Rendering rendering;

    Joins(Rendering rendering) {
        this.rendering = rendering;
    }

    Fragment from(SqlNode node, Names names) {
        return node instanceof SqlJoin join ? join(join, names) : rendering.queries.source(node, names);
    }

    private Fragment join(SqlJoin join, Names names) {
        if (join.isNatural()) {
            throw rendering.notAllowed(join);
        }
        int start = names.sources().size();
        var left = from(join.getLeft(), names);
        int middle = names.sources().size();
        var right = from(join.getRight(), names);
        var lefts = List.copyOf(names.sources().subList(start, middle));
        var rights = List.copyOf(names.sources().subList(middle, names.sources().size()));
        var word = switch (join.getJoinType()) {
            case COMMA, CROSS -> " CROSS JOIN ";
            case INNER -> join.getConditionType() == JoinConditionType.NONE ? " CROSS JOIN " : " JOIN ";
            case LEFT -> " LEFT JOIN ";
            case RIGHT -> " RIGHT JOIN ";
            case FULL -> " FULL JOIN ";
            default -> throw rendering.notAllowed(join);
        };
        var rightSql = join.getRight() instanceof SqlJoin ? Fragment.of("(", right, ")") : right;
        return Fragment.of("(", left, word, rightSql, condition(join, names, lefts, rights), ")");
    }

    private Fragment condition(SqlJoin join, Names names, List<Source> lefts, List<Source> rights) {
        return switch (join.getConditionType()) {
            case NONE -> Fragment.of();
            case ON -> Fragment.of(" ON ", rendering.expressions.condition(join.getCondition(), names));
            case USING -> using((SqlNodeList) join.getCondition(), lefts, rights);
        };
    }

    private Fragment using(SqlNodeList columns, List<Source> lefts, List<Source> rights) {
        var equal = new ArrayList<Fragment>();
        for (SqlNode node : columns) {
            var name = ((SqlIdentifier) node).names.getLast();
            equal.add(Fragment.of(single(node, name, lefts), " = ", single(node, name, rights)));
        }
        return Fragment.of(" ON ", Fragment.join(" AND ", equal));
    }

    private Expr single(SqlNode node, String name, List<Source> sources) {
        var having = sources.stream().filter(s -> s.has(name)).toList();
        if (having.isEmpty()) {
            throw new AbsentName();
        }
        if (having.size() > 1) {
            throw rendering.notAllowed(node);
        }
        return having.getFirst().column(name, rendering.named());
    }
}
