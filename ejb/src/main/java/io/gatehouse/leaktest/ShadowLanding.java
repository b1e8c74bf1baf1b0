package io.gatehouse.leaktest;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.leaktest.view.Literals;
import io.gatehouse.query.sql.DataSchema;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Puts drafts into the tables that are asked. */
final class ShadowLanding {

    private final ShadowDatabase database;
    private final CatalogSnapshot catalog;
    private final Subject subject;

    ShadowLanding(ShadowDatabase database, CatalogSnapshot catalog, Subject subject) {
        this.database = database;
        this.catalog = catalog;
        this.subject = subject;
    }

    /** @param mixed datasets whose rows are laid down in another order: those that came first, then the others mixed */
    void land(DataSchema schema, List<String> datasets, Collection<String> mixed) {
        for (String key : datasets) {
            var landed = catalog.dataset(key).orElseThrow();
            var draft = ShadowDatabase.draft(schema, landed);
            var table = ShadowDatabase.table(schema, landed);
            database.update("DROP TABLE IF EXISTS " + table);
            database.update("CREATE UNLOGGED TABLE " + table + " (" + columns(landed, draft) + ")");
            database.update("INSERT INTO " + table + " SELECT " + ShadowDatabase.columns(landed, "t") + " FROM " + draft + " t"
                    + (mixed.contains(key) ? " ORDER BY t." + ShadowDatabase.ROW + " / 1000000 DESC, md5(t::text)" : schema.equals(ShadowDatabase.B) ? " ORDER BY t." + ShadowDatabase.ROW : ""));
            database.update("ANALYZE " + table);
        }
    }

    private String columns(LandedDataset landed, String draft) {
        return landed.fields().stream().map(field -> Literals.name(field.name()) + ' ' + subject.columnType(database, draft, field))
                .collect(Collectors.joining(", "));
    }
}
