package io.gatehouse.query;

import io.gatehouse.access.Entitlement;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.policy.ReportSpec;
import io.gatehouse.query.sql.CompiledQuery;
import io.gatehouse.query.sql.SecuredSql;
import io.gatehouse.query.sql.Tables;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;

/**
 * Remembers compiled statements, by all that compiling reads: text, types of parameters, what may be seen, where the tables
 * stand. The least recently used go first.
 */
final class CompiledStatements {

    private static final int MOST = 2_000;
    private static final Logger LOG = System.getLogger(CompiledStatements.class.getName());
    /** The usual case: a dataset, or a field of it, is not landed yet. */
    private static final String NOT_THERE = "unknown-name";

    private final Map<Key, Optional<CompiledQuery>> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<CompiledQuery>> eldest) {
            return size() > MOST;
        }
    });

    /** A statement of the caller's own. */
    CompiledQuery statement(Entitlement entitlement, String sql) {
        return remembered(new Key(sql, Map.of(), entitlement.fingerprint(), entitlement.tables(), null),
                () -> Optional.of(SecuredSql.compile(entitlement, sql, Map.of()))).orElseThrow();
    }

    /** A report cut to its reader; empty where it is not visible, or does not fit what is landed (yet). */
    Optional<CompiledQuery> report(Entitlement entitlement, CatalogSnapshot catalog, ReportSpec report) {
        var sql = report.sql();
        var parameters = ParameterValues.types(report);
        return remembered(new Key(sql, parameters, entitlement.fingerprint(), entitlement.tables(), new Identity(catalog)), () -> {
            try {
                return SecuredSql.cut(entitlement, sql, parameters, Tables.of(catalog));
            } catch (DomainException unfit) {
                LOG.log(NOT_THERE.equals(unfit.code()) ? Level.DEBUG : Level.WARNING,
                        "The report {0} does not fit what is landed, so nobody sees it: {1}", report.key(), unfit.code());
                return Optional.empty();
            }
        });
    }

    private Optional<CompiledQuery> remembered(Key key, Supplier<Optional<CompiledQuery>> compile) {
        var found = known.get(key);
        if (found == null) {
            found = compile.get();
            known.put(key, found);
        }
        return found;
    }

    private record Key(String sql, Map<String, FieldType> parameters, String fingerprint, SortedSet<String> tables, Identity catalog) {
    }

    /** A catalog snapshot by identity: one revision of the catalog is one object. */
    private record Identity(CatalogSnapshot catalog) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Identity that && that.catalog == catalog;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(catalog);
        }
    }
}
