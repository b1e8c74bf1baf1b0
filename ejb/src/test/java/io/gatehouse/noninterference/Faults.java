package io.gatehouse.noninterference;

import io.gatehouse.access.Decision;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.oracle.World;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.shared.FieldType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Pipelines with one fault each, such as somebody might write. */
enum Faults {

    CONDITION_OF_A_FIELD_FORGOTTEN_IN_A_FILTER(() -> new Pipeline() {
        @Override
        Decision decide(World world) {
            return super.decide(world.with(withoutConditions(world.policy(), "Price")));
        }
    }),
    CONDITION_MISSING_ON_THE_INNER_SIDE_OF_AN_OUTER_JOIN(() -> new Pipeline() {
        @Override
        String statement(String sql) {
            int join = sql.indexOf(" JOIN ");
            int where = join < 0 ? -1 : sql.indexOf(" AS t WHERE ", join);
            return where < 0 ? sql : sql.substring(0, where) + " AS t WHERE TRUE OR " + sql.substring(where + " AS t WHERE ".length());
        }
    }),
    LIMIT_BEFORE_CONDITION(() -> new Pipeline() {
        @Override
        String statement(String sql) {
            return sql.replaceAll("FROM landed\\.(\"[^\"]+\") AS t", "FROM (SELECT * FROM landed.$1 LIMIT 3) AS t");
        }
    }),
    CACHE_KEYED_BY_QUESTION_ALONE(() -> new Pipeline() {
        private final Map<String, String> cache = new HashMap<>();

        @Override
        String answer(Connection connection, World world, World neighbour, String sql) {
            cache.clear();
            cache.computeIfAbsent(sql, s -> super.answer(connection, neighbour, neighbour, s));
            return cache.computeIfAbsent(sql, s -> super.answer(connection, world, neighbour, s));
        }
    }),
    DIGEST_OF_THE_WHOLE_FILE(() -> new Pipeline() {
        @Override
        String answer(Connection connection, World world, World neighbour, String sql) {
            return super.answer(connection, world, neighbour, sql) + world.rows().toString().hashCode();
        }
    }),
    RAW_DATABASE_ERROR_TEXT(() -> new Pipeline() {
        @Override
        String statement(String sql) {
            return sql.replaceFirst("FROM landed\\.(\"[^\"]+\") AS t", "FROM (SELECT * FROM landed.$1 WHERE \"Plant\"::numeric > 0) AS t");
        }

        @Override
        String error(SQLException failed) {
            return failed.getMessage();
        }
    }),
    TYPE_INFERENCE_OVER_ALL_ROWS(() -> new Pipeline(new Landing() {
        @Override
        String type(LandedField field, World world, String dataset) {
            boolean exact = world.rows().get(dataset).stream().map(row -> row.get(field.name()))
                    .noneMatch(value -> value instanceof BigDecimal number && number.precision() > 15);
            return field.type() == FieldType.NUMBER && exact ? "numeric(18,3)" : field.type().sql();
        }
    })),
    ROW_ORDER_BY_PHYSICAL_PLACE(() -> new Pipeline() {
        @Override
        String statement(String sql) {
            int order = sql.lastIndexOf(" ORDER BY ");
            return order < 0 ? sql : sql.substring(0, order) + sql.substring(sql.lastIndexOf(" LIMIT "));
        }
    });

    private final Supplier<Pipeline> pipeline;

    Faults(Supplier<Pipeline> pipeline) {
        this.pipeline = pipeline;
    }

    Pipeline pipeline() {
        return pipeline.get();
    }

    /** Whoever may see the field somewhere now may see it everywhere. */
    private static Policy withoutConditions(Policy policy, String field) {
        var roles = new ArrayList<RoleSpec>();
        for (RoleSpec role : policy.roles()) {
            var grants = new ArrayList<Grant>(role.grants());
            for (Grant grant : role.grants()) {
                if (grant instanceof Grant.OfDatasets of && of.fields().covers(field) && !of.masks().containsKey(field)) {
                    grants.add(new Grant.OfDatasets(of.datasets(), new Grant.FieldSelection.Only(List.of(field)), Map.of(),
                            new Grant.RowRule.All(), of.workflows(), of.from(), of.until(), of.recertifyBy()));
                }
            }
            roles.add(new RoleSpec(role.key(), role.title(), role.clearance(), grants, role.denials()));
        }
        return new Policy(policy.attributes(), policy.controls(), policy.sources(), policy.datasets(), policy.reports(), roles,
                policy.workflows(), policy.compilations(), policy.vendors(), policy.systems());
    }
}
