package io.gatehouse.query.sql;

import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A statement secured for one entitlement: it reads nothing that the entitlement hides, fails on no row, and has a total
 * order. Immutable; good for every caller of an equal entitlement, as long as the tables stand where they stood.
 */
public final class CompiledQuery {

    private final List<Slot> slots;
    private final List<Output> columns;
    private final List<String> dropped;
    private final SortedSet<FieldRef> named;
    private final Label label;
    private final Long ownLimit;

    /**
     * An output column.
     *
     * @param label join of the labels of the fields that its expression names
     * @param origin the field whose value it is, or which it adds up, averages or picks from; null if there is none
     */
    public record Output(String name, FieldType type, Label label, FieldRef origin) {
    }

    /** Text for PostgreSQL and what to bind, in order. */
    public record Bound(String sql, List<byte[]> binds) {
    }

    CompiledQuery(List<Slot> slots, List<Output> columns, List<String> dropped, SortedSet<FieldRef> named, Label label, Long ownLimit) {
        this.slots = List.copyOf(slots);
        this.columns = List.copyOf(columns);
        this.dropped = List.copyOf(dropped);
        this.named = java.util.Collections.unmodifiableSortedSet(named);
        this.label = label;
        this.ownLimit = ownLimit;
    }

    public List<Output> columns() {
        return columns;
    }

    /** Names of the columns that were left out because they name what does not exist for the reader. For no reader's eyes. */
    public List<String> dropped() {
        return dropped;
    }

    /** Fields that the statement names anywhere; field {@code *} of a dataset of which it names none. */
    public SortedSet<FieldRef> named() {
        return named;
    }

    /** Join of the labels of all fields named anywhere. */
    public Label label() {
        return label;
    }

    /** Whether a mask in it needs a key. */
    public boolean needsKeys() {
        return slots.stream().anyMatch(Slot.Key.class::isInstance);
    }

    /**
     * The statement for these values of its parameters.
     *
     * @param limit at most so many rows, and one more if there are more
     */
    public Bound bind(Map<String, Object> parameters, MaskKeys keys, int limit) {
        return bind(DataSchema.LANDED, parameters, keys, limit);
    }

    /** As {@link #bind(Map, MaskKeys, int)}, on the tables of that schema. */
    public Bound bind(DataSchema schema, Map<String, Object> parameters, MaskKeys keys, int limit) {
        var sql = new StringBuilder();
        var binds = new ArrayList<byte[]>();
        for (Slot slot : slots) {
            switch (slot) {
                case Slot.Text text -> sql.append(text.sql());
                case Slot.Relation relation -> sql.append(schema.table(relation.table()));
                case Slot.Parameter parameter -> sql.append(value(parameters.get(parameter.name()), parameter.type()));
                case Slot.Key key -> {
                    sql.append('?');
                    binds.add(keys.padded(key.perRequest(), key.field(), key.inner()));
                }
                case Slot.Table table -> throw new IllegalStateException("a table that was not secured");
            }
        }
        long rows = limit + 1L;
        return new Bound(sql.append(" LIMIT ").append(ownLimit == null ? rows : Math.min(ownLimit, rows)).toString(), binds);
    }

    private static String value(Object value, FieldType type) {
        return value == null ? "NULL::" + type.sql() : SqlText.literal(value);
    }

    @Override
    public String toString() {
        return slots.toString();
    }
}
