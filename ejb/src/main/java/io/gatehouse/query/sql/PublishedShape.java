package io.gatehouse.query.sql;

import io.gatehouse.access.Entitlement;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.shared.DomainException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * A report that can be published, with its figures and what they are made of. Decided on relational algebra.
 *
 * @param base the dataset whose rows are added up
 * @param groups output columns of its figures that tell the groups apart, from 0
 * @param figures the report as it was written
 * @param rows one row for each row of the base that is in some group: {@code identity} columns that tell it apart, the
 *     contributor, the {@code groups}, then the values of {@code measures}
 * @param measures fields of the base that are added up or counted, in order of their names
 * @param kinds for each output column what it shows, and of which measure
 */
public record PublishedShape(String base, List<Integer> groups, CompiledQuery figures, CompiledQuery rows, int identity, List<String> measures,
                             List<Shown> kinds) {

    /** What an output column shows. */
    public enum Kind { GROUP, SUM, COUNT, ROWS, AVERAGE }

    /** @param measure its place among the measures; -1 for groups and where rows are counted */
    public record Shown(Kind kind, int measure) {
    }

    /**
     * The shape of a report whose datasets are landed.
     *
     * @throws DomainException REFUSED, with places within the report ({@code sql}, {@code published}, {@code published.contributor},
     *     {@code parameters})
     */
    public static PublishedShape of(Entitlement everything, ReportSpec report) {
        if (!report.parameters().isEmpty()) {
            throw DomainException.refused("parameters", "published-shape", "A published report cannot have parameters.");
        }
        var tables = Tables.of(everything);
        var shape = RelationalTree.shape(Statement.of(report.sql(), Map.of(), tables), key -> identity(everything, key));
        var base = shape.scans().getFirst();
        if (identity(everything, base).isEmpty()) {
            throw DomainException.refused("published", "published-shape", "The rows that are added up need an identity: " + base + ".");
        }
        var measures = shape.figures().stream().filter(Objects::nonNull).map(RelationalTree.Figure::field).filter(Objects::nonNull).distinct().sorted().toList();
        var contributions = contributions(report, tables, everything, shape, measures);
        return new PublishedShape(base, shape.groups(), SecuredSql.compile(everything, report.sql(), Map.of()), SecuredSql.compile(everything, tables, contributions),
                identity(everything, base).size(), measures, shape.figures().stream().map(figure -> new Shown(kind(figure), figure == null || figure.field() == null ? -1 : measures.indexOf(figure.field()))).toList());
    }

    private static Kind kind(RelationalTree.Figure figure) {
        return figure == null ? Kind.GROUP : switch (figure.kind()) {
            case SUM -> Kind.SUM;
            case AVG -> Kind.AVERAGE;
            default -> figure.field() == null ? Kind.ROWS : Kind.COUNT;
        };
    }

    private static List<String> identity(Entitlement everything, String dataset) {
        return everything.dataset(dataset).map(Entitlement.Dataset::identity).orElse(List.of());
    }

    /** The same rows without groups. */
    private static Statement contributions(ReportSpec report, Tables tables, Entitlement everything, RelationalTree.Shape shape, List<String> measures) {
        var select = (SqlSelect) Statement.of(report.sql(), Map.of(), tables).root();
        var aliases = new ArrayList<String>();
        aliases(select.getFrom(), aliases);
        var group = select.getGroup() == null ? List.<SqlNode>of() : select.getGroup().getList();
        if (group.size() != shape.groups().size() || aliases.size() != shape.scans().size()) {
            throw DomainException.refused("published", "published-shape", "Each group of a published report stands once in GROUP BY.");
        }
        var base = aliases.getFirst();
        var columns = Stream.of(identity(everything, shape.scans().getFirst()).stream().map(field -> field(base, field)),
                Stream.of(contributor(report.published().contributor(), tables, shape.scans(), aliases)), group.stream(),
                measures.stream().map(field -> field(base, field))).flatMap(all -> all).toList();
        var named = new ArrayList<SqlNode>();
        columns.forEach(column -> named.add(SqlStdOperatorTable.AS.createCall(SqlParserPos.ZERO, column,
                new SqlIdentifier("p" + named.size(), SqlParserPos.ZERO))));
        var rows = new SqlSelect(SqlParserPos.ZERO, null, new SqlNodeList(named, SqlParserPos.ZERO), select.getFrom(), select.getWhere(),
                null, null, null, null, null, null, null, null);
        return Statement.of(report.sql(), rows, tables);
    }

    private static SqlNode field(String alias, String field) {
        return new SqlIdentifier(List.of(alias, field), SqlParserPos.ZERO);
    }

    /** Of the first dataset where it has such a field, else of the only one that has. */
    private static SqlNode contributor(String name, Tables tables, List<String> scans, List<String> aliases) {
        var found = new LinkedHashMap<String, String>();
        for (int at = 0; at < scans.size(); at++) {
            var column = tables.table(scans.get(at)).column(name);
            if (column != null) {
                found.put(aliases.get(at), column.name());
            }
        }
        var of = found.containsKey(aliases.getFirst()) ? aliases.getFirst() : found.size() == 1 ? found.keySet().iterator().next() : null;
        if (of == null) {
            throw DomainException.refused("published.contributor", found.isEmpty() ? "unknown-name" : "ambiguous-name", found.isEmpty()
                    ? "No dataset of the report has this field: " + name : "Several datasets of the report have this field: "
                    + found.keySet().stream().collect(Collectors.joining(", ")));
        }
        return field(of, found.get(of));
    }

    private static void aliases(SqlNode from, List<String> found) {
        switch (from.getKind()) {
            case JOIN -> {
                aliases(((SqlJoin) from).getLeft(), found);
                aliases(((SqlJoin) from).getRight(), found);
            }
            case AS -> found.add(((SqlIdentifier) ((SqlCall) from).operand(1)).getSimple());
            case IDENTIFIER -> found.add(((SqlIdentifier) from).names.getLast());
            case TABLE_REF -> aliases(((SqlCall) from).operand(0), found);
            default -> throw DomainException.refused("published", "published-shape", "A published report reads datasets alone.");
        }
    }
}
