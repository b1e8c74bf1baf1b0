package io.gatehouse.query.sql;

import io.gatehouse.access.Entitlement;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The datasets that a statement may name: those that exist for a caller, or everything landed (to check a report). */
public final class Tables {

    private final Map<String, Table> byKey = new LinkedHashMap<>();

    private Tables() {
    }

    public static Tables of(Entitlement entitlement) {
        var tables = new Tables();
        for (Entitlement.Dataset dataset : entitlement.datasets().values()) {
            var table = new Table(dataset.key());
            dataset.fields().values().forEach(f -> table.add(f.name(), f.type(), f.label()));
            tables.add(table);
        }
        return tables;
    }

    /** Everything landed, without labels: only to validate, never to read. */
    public static Tables of(CatalogSnapshot catalog) {
        return of(catalog, key -> true);
    }

    static Tables of(CatalogSnapshot catalog, Predicate<String> keys) {
        var tables = new Tables();
        catalog.datasets().values().stream().filter(dataset -> keys.test(dataset.key())).forEach(dataset -> {
            var table = new Table(dataset.key());
            dataset.fields().forEach(f -> table.add(f.name(), f.type(), Label.BOTTOM));
            tables.add(table);
        });
        return tables;
    }

    private void add(Table table) {
        byKey.put(table.key.toLowerCase(Locale.ROOT), table);
    }

    /** By key, in any case of letters; null if there is none. */
    Table table(String key) {
        return byKey.get(key.toLowerCase(Locale.ROOT));
    }

    Iterable<Table> all() {
        return byKey.values();
    }

    Label label(FieldRef ref) {
        var table = table(ref.dataset());
        var column = table == null ? null : table.column(ref.field());
        return column == null ? Label.BOTTOM : column.label();
    }

    /** The label of a dataset's rows by themselves: that some exist is known to whoever sees any field, so the least of them. */
    Label rows(String dataset) {
        Label least = null;
        for (Column column : table(dataset).columns()) {
            if (least == null || column.label().isWithin(least)) {
                least = column.label();
            }
        }
        return least == null ? Label.BOTTOM : least;
    }

    static final class Table {

        private final String key;
        private final Map<String, Column> columns = new LinkedHashMap<>();

        Table(String key) {
            this.key = key;
        }

        private void add(String name, FieldType type, Label label) {
            columns.put(name, new Column(name, type, label, "f" + (columns.size() + 1)));
        }

        String key() {
            return key;
        }

        Iterable<Column> columns() {
            return columns.values();
        }

        /** By its exact name, else in any case of letters; null if there is none. */
        Column column(String name) {
            var exact = columns.get(name);
            if (exact != null) {
                return exact;
            }
            return columns.values().stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst().orElse(null);
        }
    }

    /** @param alias the name of the column in the SQL made */
    record Column(String name, FieldType type, Label label, String alias) {
    }
}
