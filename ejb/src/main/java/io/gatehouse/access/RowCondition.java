package io.gatehouse.access;

import io.gatehouse.shared.FieldType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.calcite.sql.SqlNode;

/** A parsed row condition: its columns and claims are known, its claims not yet bound. From {@link RowConditions#parse}. */
public final class RowCondition {

    private final SqlNode expression;
    private final SortedSet<String> columns;
    private final SortedSet<String> claims;

    RowCondition(SqlNode expression, SortedSet<String> columns, SortedSet<String> claims) {
        this.expression = expression;
        this.columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
        this.claims = Collections.unmodifiableSortedSet(new TreeSet<>(claims));
    }

    /** The columns that it reads, as the condition spells them. */
    public SortedSet<String> columns() {
        return columns;
    }

    /** The claims that it uses. */
    public SortedSet<String> claims() {
        return claims;
    }

    /**
     * The condition for one caller; empty where a column is not there, a literal does not fit its column, or a claim is
     * missing, empty or does not convert: then the condition is false on every row.
     *
     * @param types the dataset's columns with their types, by name
     * @param attributes the caller's claims
     */
    public Optional<Predicate> bind(Map<String, FieldType> types, Function<String, List<String>> attributes) {
        try {
            return Optional.of(new ConditionBinder(ConditionColumns.of(types), attributes).bind(expression));
        } catch (RowConditionException cannotHold) {
            return Optional.empty();
        }
    }

    /**
     * Throws {@link RowConditionException} where the condition can hold for nobody: a form that is not allowed, and once
     * the types are known, fields that are not there and literals that do not fit.
     */
    void check(Optional<Map<String, FieldType>> types) {
        new ConditionBinder(types.map(ConditionColumns::of).orElseGet(ConditionColumns::unknown), null).bind(expression);
    }
}
