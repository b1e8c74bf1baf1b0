package io.gatehouse.query.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;

/**
 * A statement in relational algebra, held against the one shape that can be published: plain groups of plain rows of one
 * dataset, each with sums, counts and averages of its fields, other datasets being looked up by their identity.
 */
final class RelationalTree {

    /**
     * What was found. Output columns and fields are numbered from 0.
     *
     * @param scans datasets in the order of FROM; the first holds what is added up
     * @param groups the output column of each group, in the order of GROUP BY
     * @param figures for each output column the aggregate it shows; null for a group
     */
    record Shape(List<String> scans, List<Integer> groups, List<Figure> figures) {
    }

    /** @param field what is added up, of the first dataset; null where rows are counted */
    record Figure(SqlKind kind, String field) {
    }

    private final java.util.function.Function<String, List<String>> identity;
    private final List<TableScan> scans = new ArrayList<>();

    private RelationalTree(java.util.function.Function<String, List<String>> identity) {
        this.identity = identity;
    }

    /** @param identity the fields that tell rows of a dataset apart */
    static Shape shape(Statement statement, java.util.function.Function<String, List<String>> identity) {
        return new RelationalTree(identity).shape(converted(statement));
    }

    private static RelNode converted(Statement statement) {
        var cluster = RelOptCluster.create(new VolcanoPlanner(), new RexBuilder(statement.validator().getTypeFactory()));
        var config = SqlToRelConverter.config().withExpand(false).withInSubQueryThreshold(Integer.MAX_VALUE).withTrimUnusedFields(false);
        try {
            return new SqlToRelConverter(null, statement.validator(), (CalciteCatalogReader) statement.validator().getCatalogReader().unwrap(CalciteCatalogReader.class),
                    cluster, StandardConvertletTable.INSTANCE, config).convertQuery(statement.root(), false, true).rel;
        } catch (RuntimeException | AssertionError unknown) { // over the statement: no data has been read
            throw refused("a construct that has no place in a published report");
        }
    }

    private Shape shape(RelNode root) {
        var node = root;
        List<Integer> output = null;
        List<Integer> sorted = new ArrayList<>();
        while (!(node instanceof Aggregate)) {
            switch (node) {
                case Sort sort -> {
                    if (sort.fetch != null || sort.offset != null) {
                        throw refused("LIMIT, OFFSET or FETCH");
                    }
                    sort.getCollation().getFieldCollations().forEach(key -> sorted.add(key.getFieldIndex()));
                }
                case Project project -> {
                    var refs = project.getProjects().stream().map(RelationalTree::reference).toList();
                    if (refs.contains(null)) {
                        throw refused("an expression over a figure");
                    }
                    output = output == null ? refs : output.stream().map(refs::get).toList();
                    sorted.replaceAll(refs::get);
                }
                case Filter having -> throw refused("HAVING, or a query without groups");
                default -> throw refused("anything but groups of one query");
            }
            node = node.getInput(0);
        }
        return shape((Aggregate) node, output, sorted);
    }

    private Shape shape(Aggregate aggregate, List<Integer> output, List<Integer> sorted) {
        if (aggregate.getGroupType() != Aggregate.Group.SIMPLE) {
            throw refused("ROLLUP, CUBE or GROUPING SETS");
        }
        int groups = aggregate.getGroupCount();
        if (sorted.stream().anyMatch(key -> key >= groups)) {
            throw refused("ORDER BY a figure: the order would tell of suppressed ones");
        }
        var shown = output == null ? java.util.stream.IntStream.range(0, aggregate.getRowType().getFieldCount()).boxed().toList() : output;
        if (java.util.stream.IntStream.range(1, shown.size()).anyMatch(at -> shown.get(at - 1) >= groups && shown.get(at) < groups)) {
            throw refused("a figure before a group in SELECT: the order of rows would tell of suppressed ones");
        }
        var below = aggregate.getInput();
        var given = below instanceof Project project ? project.getProjects() : null;
        rows(below instanceof Project project ? project.getInput() : below);
        for (int key : aggregate.getGroupSet()) {
            group(given == null ? null : given.get(key));
            if (!shown.contains(aggregate.getGroupSet().indexOf(key))) {
                throw refused("a group that is no output column");
            }
        }
        var figures = aggregate.getAggCallList().stream().map(call -> figure(call, given)).toList();
        var positions = new ArrayList<Integer>();
        for (int at = 0; at < groups; at++) {
            positions.add(shown.indexOf(at));
        }
        return new Shape(scans.stream().map(scan -> scan.getTable().getQualifiedName().getLast()).toList(), positions,
                shown.stream().map(at -> at < groups ? null : figures.get(at - groups)).toList());
    }

    private Figure figure(AggregateCall call, List<RexNode> given) {
        var kind = call.getAggregation().getKind();
        if (kind != SqlKind.SUM && kind != SqlKind.COUNT && kind != SqlKind.AVG) {
            throw refused("any aggregate but SUM, COUNT and AVG: " + call.getAggregation().getName());
        }
        if (call.isDistinct() || call.hasFilter() || call.getArgList().size() > 1) {
            throw refused("DISTINCT or FILTER in an aggregate");
        }
        if (call.getArgList().isEmpty()) {
            return new Figure(kind, null);
        }
        var argument = call.getArgList().getFirst();
        var field = given == null ? argument : given.get(argument) instanceof RexInputRef ref ? (Integer) ref.getIndex() : null;
        var first = scans.getFirst().getRowType().getFieldNames();
        if (field == null || field >= first.size()) {
            throw refused("an aggregate of anything but a bare field of the first dataset in FROM");
        }
        return new Figure(kind, first.get(field));
    }

    /** A field, or a function of one field and constants. */
    private static void group(RexNode group) {
        if (group == null || group instanceof RexInputRef) {
            return;
        }
        simple(group);
        var fields = RelOptUtil.InputFinder.bits(group);
        if (fields.cardinality() != 1 || !(group instanceof RexCall)) {
            throw refused("a group of anything but one field, or one of its periods");
        }
    }

    private void rows(RelNode node) {
        switch (node) {
            case Filter filter -> {
                simple(filter.getCondition());
                rows(filter.getInput());
            }
            case Join join -> join(join);
            case TableScan scan -> scans.add(scan);
            default -> throw refused("a query inside the query");
        }
    }

    private void join(Join join) {
        if (join.getJoinType() != JoinRelType.INNER && join.getJoinType() != JoinRelType.LEFT) {
            throw refused("any join but INNER and LEFT");
        }
        rows(join.getLeft());
        if (!(join.getRight() instanceof TableScan looked)) {
            throw refused("a join with anything but a dataset");
        }
        int left = join.getLeft().getRowType().getFieldCount();
        var found = new TreeSet<String>();
        for (RexNode part : RelOptUtil.conjunctions(join.getCondition())) {
            if (!(part instanceof RexCall equal) || equal.getKind() != SqlKind.EQUALS
                    || !(equal.getOperands().get(0) instanceof RexInputRef a) || !(equal.getOperands().get(1) instanceof RexInputRef b)
                    || (a.getIndex() < left) == (b.getIndex() < left)) {
                throw refused("a join by anything but equality of fields");
            }
            found.add(looked.getRowType().getFieldNames().get(Math.max(a.getIndex(), b.getIndex()) - left));
        }
        var key = identity.apply(looked.getTable().getQualifiedName().getLast());
        if (key.isEmpty() || !found.containsAll(key)) {
            throw refused("a join by anything but the whole identity of " + looked.getTable().getQualifiedName().getLast());
        }
        scans.add(looked);
    }

    private static Integer reference(RexNode node) {
        return node instanceof RexInputRef ref ? (Integer) ref.getIndex()
                : node instanceof RexCall cast && cast.getKind() == SqlKind.CAST ? reference(cast.getOperands().getFirst()) : null;
    }

    private static void simple(RexNode expression) {
        expression.accept(new RexVisitorImpl<Void>(true) {
            @Override
            public Void visitSubQuery(RexSubQuery query) {
                throw refused("a query inside the query");
            }

            @Override
            public Void visitOver(RexOver over) {
                throw refused("a window");
            }

            @Override
            public Void visitLiteral(RexLiteral literal) {
                return null;
            }
        });
    }

    private static RuntimeException refused(String what) {
        return io.gatehouse.shared.DomainException.refused("published", "published-shape", "A published report cannot have " + what + ".");
    }
}
