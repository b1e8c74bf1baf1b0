package io.gatehouse.query.sql;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Footprints;
import io.gatehouse.query.sql.Queries.Place;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compiles SQL on datasets into SQL on landed tables, as far as an entitlement reaches. Pure. A statement reads, of each
 * dataset it names, only rows on which every field of it that the statement names anywhere is visible.
 */
public final class SecuredSql {

    private SecuredSql() {
    }

    /**
     * A caller's own statement: what does not exist for them cannot be named.
     *
     * @param parameters types of the {@code :name} parameters
     * @throws io.gatehouse.shared.DomainException REFUSED, in words that do not tell absent from forbidden
     */
    public static CompiledQuery compile(Entitlement entitlement, String sql, Map<String, FieldType> parameters) {
        var tables = Tables.of(entitlement);
        return compile(entitlement, tables, Statement.of(sql, parameters, tables));
    }

    static CompiledQuery compile(Entitlement entitlement, Tables tables, Statement statement) {
        try {
            return compile(entitlement, new Rendering(statement, tables, false));
        } catch (AbsentName absent) {
            throw SqlRefusal.unknownName(null, "a name of the statement");
        } catch (StackOverflowError tooDeep) {
            throw SqlRefusal.tooComplex();
        }
    }

    /**
     * A checked report, cut to its reader: output columns that name a field which does not exist for them are left out, sort
     * keys too.
     *
     * @param everything all that is landed, against which the report reads as it was written
     * @return empty where no column is left, or where the report filters, joins or groups by what does not exist
     */
    public static Optional<CompiledQuery> cut(Entitlement entitlement, String sql, Map<String, FieldType> parameters, Tables everything) {
        return cut(entitlement, Statement.of(sql, parameters, everything));
    }

    static Optional<CompiledQuery> cut(Entitlement entitlement, Statement statement) {
        try {
            return Optional.of(compile(entitlement, new Rendering(statement, Tables.of(entitlement), true)));
        } catch (AbsentName absent) {
            return Optional.empty();
        } catch (StackOverflowError tooDeep) {
            throw SqlRefusal.tooComplex();
        }
    }

    /** Checks a statement against everything landed; returns the names of its columns. */
    static List<String> check(String sql, Map<String, FieldType> parameters, Tables everything) {
        return everything(sql, parameters, everything).columns();
    }

    /** All fields that a checked statement names as it was written; field {@code *} where it names a dataset and no field of it. */
    public static SortedSet<FieldRef> named(String sql, Map<String, FieldType> parameters, Tables everything) {
        return everything(sql, parameters, everything).named();
    }

    private record Written(List<String> columns, SortedSet<FieldRef> named) {
    }

    private static Written everything(String sql, Map<String, FieldType> parameters, Tables everything) {
        var rendering = new Rendering(Statement.of(sql, parameters, everything), everything, false);
        try {
            var columns = rendering.queries.query(rendering.statement.root(), null, null, Place.TOP).columns().stream()
                    .map(Names.OutputColumn::name).toList();
            return new Written(columns, new TreeSet<>(rendering.named()));
        } catch (DomainException refused) {
            throw refused;
        } catch (AbsentName absent) {
            throw SqlRefusal.unknownName(null, "a name of the statement");
        } catch (StackOverflowError tooDeep) {
            throw SqlRefusal.tooComplex();
        } catch (RuntimeException tripped) { // over the statement: no data has been read
            throw Tripped.over(tripped);
        }
    }

    private static CompiledQuery compile(Entitlement entitlement, Rendering rendering) {
        try {
            return made(entitlement, rendering);
        } catch (DomainException | AbsentName known) {
            throw known;
        } catch (RuntimeException tripped) { // over the statement: no data has been read
            throw Tripped.over(tripped);
        }
    }

    private static CompiledQuery made(Entitlement entitlement, Rendering rendering) {
        var query = rendering.queries.query(rendering.statement.root(), null, null, Place.TOP);
        var named = withoutNeedlessRows(entitlement, rendering.named());
        var slots = new ArrayList<Slot>();
        for (Slot slot : query.sql().slots()) {
            if (slot instanceof Slot.Table table) {
                slots.addAll(secured(entitlement, rendering.tables, table.dataset(), named).slots());
            } else {
                slots.add(slot);
            }
        }
        return new CompiledQuery(slots, outputs(query, rendering.tables), dropped(query), named, label(rendering.tables, named), query.fetch());
    }

    /** Rows by themselves count only where no named field of the dataset makes its rows visible. */
    private static SortedSet<FieldRef> withoutNeedlessRows(Entitlement entitlement, SortedSet<FieldRef> named) {
        var kept = new TreeSet<>(named);
        kept.removeIf(ref -> ref.field().equals(Footprints.ROWS)
                && SecuredTable.rowsFollow(entitlement.datasets().get(ref.dataset()), fields(named, ref.dataset())));
        return kept;
    }

    private static List<String> fields(SortedSet<FieldRef> named, String dataset) {
        return named.stream().filter(ref -> ref.dataset().equals(dataset) && !ref.field().equals(Footprints.ROWS))
                .map(FieldRef::field).toList();
    }

    private static Fragment secured(Entitlement entitlement, Tables tables, String dataset, SortedSet<FieldRef> named) {
        return SecuredTable.of(entitlement.datasets().get(dataset), tables.table(dataset), fields(named, dataset));
    }

    private static List<String> dropped(Queries.Rendered query) {
        return query.columns().stream().filter(column -> column.expr() == null).map(Names.OutputColumn::name).toList();
    }

    private static List<CompiledQuery.Output> outputs(Queries.Rendered query, Tables tables) {
        return query.columns().stream().filter(column -> column.expr() != null).map(column -> {
            var type = column.expr().type() == null ? FieldType.TEXT : column.expr().type();
            return new CompiledQuery.Output(column.name(), type, label(tables, column.expr().fields()), column.expr().origin());
        }).toList();
    }

    private static Label label(Tables tables, SortedSet<FieldRef> fields) {
        var label = Label.BOTTOM;
        for (FieldRef ref : fields) {
            label = label.join(ref.field().equals(Footprints.ROWS) ? tables.rows(ref.dataset()) : tables.label(ref));
        }
        return label;
    }
}
