package io.gatehouse.access;

import io.gatehouse.access.Predicate.Between;
import io.gatehouse.access.Predicate.Column;
import io.gatehouse.access.Predicate.Compare;
import io.gatehouse.access.Predicate.Comparison;
import io.gatehouse.access.Predicate.Constant;
import io.gatehouse.access.Predicate.In;
import io.gatehouse.access.Predicate.IsNull;
import io.gatehouse.access.Predicate.Like;
import io.gatehouse.access.Predicate.Not;
import io.gatehouse.access.Predicate.Operand;
import io.gatehouse.shared.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Turns a condition's syntax tree into a predicate over typed columns. What it does not know, it refuses, so the grammar
 * of conditions is what stands here: AND, OR, NOT, comparisons, IN, BETWEEN, LIKE, IS [NOT] NULL, boolean columns.
 */
final class ConditionBinder {

    private final ConditionColumns columns;
    private final Function<String, List<String>> claims;

    /**
     * @param claims the values of a claim; null to check a condition for nobody in particular
     */
    ConditionBinder(ConditionColumns columns, Function<String, List<String>> claims) {
        this.columns = columns;
        this.claims = claims;
    }

    Predicate bind(SqlNode node) {
        return predicate(node, true);
    }

    private Predicate predicate(SqlNode node, boolean claimsAllowed) {
        return switch (node) {
            case SqlLiteral literal when literal.getTypeName() == SqlTypeName.BOOLEAN && literal.getValue() != null ->
                    literal.booleanValue() ? Predicates.ALWAYS : Predicates.NEVER;
            case SqlIdentifier column when typeOf(column) == FieldType.BOOLEAN ->
                    new Compare(column(column), Comparison.EQUAL, new Constant(Boolean.TRUE));
            case SqlBasicCall call -> call(call, claimsAllowed);
            default -> throw unknown(node);
        };
    }

    private Predicate call(SqlBasicCall call, boolean claimsAllowed) {
        return switch (call.getKind()) {
            case AND -> Predicates.and(parts(call, claimsAllowed));
            case OR -> Predicates.or(parts(call, claimsAllowed));
            case NOT -> new Not(predicate(call.operand(0), false));
            case EQUALS -> equal(call.operand(0), call.operand(1), claimsAllowed);
            case NOT_EQUALS -> compare(call, Comparison.NOT_EQUAL);
            case LESS_THAN -> compare(call, Comparison.LESS);
            case LESS_THAN_OR_EQUAL -> compare(call, Comparison.AT_MOST);
            case GREATER_THAN -> compare(call, Comparison.GREATER);
            case GREATER_THAN_OR_EQUAL -> compare(call, Comparison.AT_LEAST);
            case IN -> in(call, claimsAllowed);
            case NOT_IN -> new Not(in(call, false));
            case BETWEEN -> between(call, claimsAllowed);
            case LIKE -> like(call);
            case IS_NULL -> new IsNull(column(call.operand(0)));
            case IS_NOT_NULL -> new Not(new IsNull(column(call.operand(0))));
            default -> throw unknown(call);
        };
    }

    private List<Predicate> parts(SqlBasicCall call, boolean claimsAllowed) {
        return call.getOperandList().stream().map(part -> predicate(part, claimsAllowed)).toList();
    }

    private Predicate equal(SqlNode left, SqlNode right, boolean claimsAllowed) {
        if (claim(left).isPresent() && claim(right).isEmpty()) {
            return equal(right, left, claimsAllowed);
        }
        var claim = claim(right);
        if (claim.isPresent()) {
            return new In(column(left), values(claim.get(), typeOf(left), claimsAllowed));
        }
        var type = common(left, right);
        return new Compare(operand(left, type), Comparison.EQUAL, operand(right, type));
    }

    private Predicate compare(SqlBasicCall call, Comparison comparison) {
        var type = common(call.operand(0), call.operand(1));
        return new Compare(operand(call.operand(0), type), comparison, operand(call.operand(1), type));
    }

    private Predicate in(SqlBasicCall call, boolean claimsAllowed) {
        if (!(call.operand(1) instanceof SqlNodeList list)) {
            throw unknown(call);
        }
        var type = typeOf(call.operand(0));
        var values = new ArrayList<Operand>();
        for (SqlNode item : list) {
            var claim = claim(item);
            if (claim.isPresent()) {
                values.addAll(values(claim.get(), type, claimsAllowed));
            } else {
                values.add(operand(item, type));
            }
        }
        return new In(column(call.operand(0)), values);
    }

    private Predicate between(SqlBasicCall call, boolean claimsAllowed) {
        if (((SqlBetweenOperator) call.getOperator()).flag == SqlBetweenOperator.Flag.SYMMETRIC) {
            throw unknown(call);
        }
        var type = typeOf(call.operand(0));
        var between = new Between(column(call.operand(0)), bound(call.operand(1), type, claimsAllowed),
                bound(call.operand(2), type, claimsAllowed));
        return ((SqlBetweenOperator) call.getOperator()).isNegated() ? notBetween(call, between) : between;
    }

    private Predicate notBetween(SqlBasicCall call, Between between) {
        if (claim(call.operand(1)).isPresent() || claim(call.operand(2)).isPresent()) {
            throw claimMisplaced();
        }
        return new Not(between);
    }

    private Operand bound(SqlNode node, FieldType type, boolean claimsAllowed) {
        var claim = claim(node);
        if (claim.isEmpty()) {
            return operand(node, type);
        }
        var values = values(claim.get(), type, claimsAllowed);
        if (values.size() != 1) {
            throw new RowConditionException("claim-not-single", "BETWEEN needs one value of the claim " + claim.get() + ".");
        }
        return values.getFirst();
    }

    private Predicate like(SqlBasicCall call) {
        if (call.operandCount() != 2 || typeOf(call.operand(0)) != FieldType.TEXT
                || !(call.operand(1) instanceof SqlLiteral literal) || literal.getTypeName() != SqlTypeName.CHAR) {
            throw unknown(call);
        }
        var like = new Like(column(call.operand(0)), literal.getValueAs(String.class));
        return ((SqlLikeOperator) call.getOperator()).isNegated() ? new Not(like) : like;
    }

    /** The column of that identifier, which must be one. */
    private Column column(SqlNode node) {
        return new Column(columns.name(simpleName(node)));
    }

    private FieldType typeOf(SqlNode node) {
        return columns.type(simpleName(node));
    }

    private static String simpleName(SqlNode node) {
        if (!(node instanceof SqlIdentifier identifier) || !identifier.isSimple() || claim(node).isPresent()) {
            throw unknown(node);
        }
        return identifier.getSimple();
    }

    private FieldType common(SqlNode left, SqlNode right) {
        if (claim(left).isPresent() || claim(right).isPresent()) {
            throw claimMisplaced();
        }
        if (left instanceof SqlIdentifier && right instanceof SqlIdentifier) {
            if (typeOf(left) != typeOf(right)) {
                throw new RowConditionException("types-differ", "The two fields are of different types.");
            }
            return typeOf(left);
        }
        return typeOf(left instanceof SqlIdentifier ? left : right);
    }

    private Operand operand(SqlNode node, FieldType type) {
        return switch (node) {
            case SqlIdentifier identifier -> {
                if (typeOf(identifier) != type) {
                    throw new RowConditionException("types-differ", "The two fields are of different types.");
                }
                yield column(identifier);
            }
            default -> new Constant(ConditionLiterals.value(node, type));
        };
    }

    private List<Operand> values(String claim, FieldType type, boolean claimsAllowed) {
        if (!claimsAllowed) {
            throw claimMisplaced();
        }
        if (claims == null) {
            return List.of(new Constant(null));
        }
        var values = new TreeSet<String>(claims.apply(claim));
        if (values.isEmpty()) {
            throw new RowConditionException("claim-missing", "The claim " + claim + " is missing or empty.");
        }
        return values.stream().map(text -> (Operand) new Constant(Values.convert(text, type).orElseThrow(
                () -> new RowConditionException("claim-not-convertible", "A value of the claim " + claim + " does not convert.")))).toList();
    }

    private static Optional<String> claim(SqlNode node) {
        return RowConditions.claim(node);
    }

    private static RowConditionException claimMisplaced() {
        return new RowConditionException("claim-misplaced",
                "A claim may stand only under =, IN or BETWEEN, beside a field, and not below NOT or <>.");
    }

    private static RowConditionException unknown(SqlNode node) {
        return new RowConditionException("condition-not-allowed", "Not allowed in a row condition: " + node.getKind()
                + ". Allowed are fields, literals, :caller.NAME, comparisons, IN, BETWEEN, LIKE, IS NULL, AND, OR, NOT.");
    }
}
