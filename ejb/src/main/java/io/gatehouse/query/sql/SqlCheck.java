package io.gatehouse.query.sql;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks statements that are written for others, before anybody reads them. */
public final class SqlCheck {

    private SqlCheck() {
    }

    /**
     * What was found.
     *
     * @param violations with path {@code sql}; messages begin with line and column
     * @param columns names of the output columns; empty while a dataset is not landed, or the statement is wrong
     */
    public record Result(List<Violation> violations, Optional<List<String>> columns) {
    }

    /**
     * Syntax always; everything else where all datasets of the statement are landed.
     *
     * @param datasets keys that the policy declares
     */
    public static Result of(String sql, Map<String, FieldType> parameters, Set<String> datasets, CatalogSnapshot landed) {
        try {
            var declared = datasets.stream().map(key -> key.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
            var named = NamedDatasets.of(Statement.parse(sql, parameters));
            for (var entry : named.entrySet()) {
                if (!declared.contains(entry.getKey())) {
                    throw SqlRefusal.unknownName(entry.getValue().getParserPosition(), Words.at(sql, entry.getValue().getParserPosition()));
                }
            }
            var tables = Tables.of(landed, datasets::contains);
            if (named.keySet().stream().anyMatch(key -> tables.table(key) == null)) {
                return new Result(List.of(), Optional.empty());
            }
            return new Result(List.of(), Optional.of(SecuredSql.check(sql, parameters, tables)));
        } catch (DomainException refused) {
            return new Result(refused.violations(), Optional.empty());
        }
    }
}
