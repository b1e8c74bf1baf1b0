package io.gatehouse.leaktest;

import io.gatehouse.access.Decision;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.leaktest.view.Beholder;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.RoleSpec;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** What somebody might get wrong, one fault each, around the code that is tested and never in it. */
enum PlantedFaults {

    CONDITION_OF_A_FIELD_FORGOTTEN_IN_A_FILTER(() -> new Subject() {
        @Override
        Decision decide(Beholder beholder, long policyVersion) {
            return super.decide(new Beholder(withoutConditions(beholder.policy(), "Price"), beholder.catalog(), beholder.caller(), beholder.workflow(),
                    beholder.today()), policyVersion);
        }
    }),
    CONDITION_MISSING_ON_THE_INNER_SIDE_OF_AN_OUTER_JOIN(() -> statements(sql -> {
        int join = sql.indexOf(" JOIN ");
        int where = join < 0 ? -1 : sql.indexOf(" AS t WHERE ", join);
        return where < 0 ? sql : sql.substring(0, where) + " AS t WHERE TRUE OR " + sql.substring(where + " AS t WHERE ".length());
    })),
    LIMIT_BEFORE_CONDITION(() -> statements(sql -> sql.replaceAll("FROM (shadow_.\\.\"[^\"]+\") AS t", "FROM (SELECT * FROM $1 LIMIT 3) AS t"))),
    CACHE_KEYED_BY_QUESTION_ALONE(() -> new Subject() {
        private final Map<Object, Answer> cache = new HashMap<>();

        @Override
        Answer answer(Copy copy, Person person, Request request) {
            return cache.computeIfAbsent(List.of(System.identityHashCode(copy.reader()), request), key -> super.answer(copy, person, request));
        }
    }),
    DIGEST_OF_THE_WHOLE_FILE(() -> new Subject() {
        @Override
        Answer answer(Copy copy, Person person, Request request) {
            return super.answer(copy, person, request).withDigest(Rows.all(copy.schema().name()));
        }
    }),
    RAW_DATABASE_ERROR_TEXT(() -> new Failing()),
    TYPE_INFERENCE_OVER_ALL_ROWS(() -> new Subject() {
        @Override
        String columnType(ShadowDatabase database, String draft, LandedDataset.LandedField field) {
            boolean isShort = field.type() == FieldType.NUMBER && database.number("SELECT count(*) FROM " + draft + " WHERE abs(\"" + field.name()
                    + "\") >= 1e12") == 0;
            return isShort ? "numeric(15,1)" : field.type().sql();
        }
    }),
    ROW_ORDER_BY_PHYSICAL_PLACE(() -> statements(sql -> {
        int order = sql.lastIndexOf(" ORDER BY ");
        return order < 0 ? sql : sql.substring(0, order) + sql.substring(sql.lastIndexOf(" LIMIT "));
    }));

    private final Supplier<Subject> subject;

    PlantedFaults(Supplier<Subject> subject) {
        this.subject = subject;
    }

    Subject subject() {
        return subject.get();
    }

    /** Says what PostgreSQL said. */
    private static final class Failing extends Subject {

        private volatile String said;

        @Override
        DataSource reader(DataSource real) {
            return rewriting(real, failure -> said = failure.getMessage(), sql -> sql.replaceFirst("FROM (shadow_.\\.\"leaktest_orders[^\"]+\") AS t", "FROM (SELECT * FROM $1 WHERE \"Plant\"::numeric > 0 OFFSET 0) AS t"));
        }

        @Override
        String refusal(DomainException refused) {
            var text = said;
            said = null;
            return text == null ? super.refusal(refused) : text;
        }
    }

    private static Subject statements(UnaryOperator<String> fault) {
        return new Subject() {
            @Override
            DataSource reader(DataSource real) {
                return rewriting(real, failure -> { }, fault);
            }
        };
    }

    /** The same source, but statements are changed before they run, and failures are heard. */
    private static DataSource rewriting(DataSource real, Consumer<Throwable> heard, UnaryOperator<String> fault) {
        return proxy(DataSource.class, real, source -> source instanceof Connection connection
                ? proxy(Connection.class, connection, made -> made instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, statement, answer -> answer, heard, fault) : made, heard, fault) : source, heard, fault);
    }

    private static <T> T proxy(Class<T> type, Object real, UnaryOperator<Object> after, Consumer<Throwable> heard, UnaryOperator<String> fault) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            try {
                if (method.getName().equals("prepareStatement")) {
                    arguments[0] = fault.apply((String) arguments[0]);
                }
                return after.apply(method.invoke(real, arguments));
            } catch (InvocationTargetException failed) {
                heard.accept(failed.getCause());
                throw failed.getCause();
            }
        }));
    }

    /** Whoever may see the field somewhere now may see it everywhere. */
    private static Policy withoutConditions(Policy policy, String field) {
        var roles = new ArrayList<RoleSpec>();
        for (RoleSpec role : policy.roles()) {
            var grants = new ArrayList<Grant>(role.grants());
            for (Grant grant : role.grants()) {
                if (grant instanceof Grant.OfDatasets of && of.fields().covers(field)) {
                    grants.add(new Grant.OfDatasets(of.datasets(), new Grant.FieldSelection.Only(List.of(field)), Map.of(), new Grant.RowRule.All(),
                            of.workflows(), of.from(), of.until(), of.recertifyBy()));
                }
            }
            roles.add(new RoleSpec(role.key(), role.title(), role.clearance(), grants, role.denials()));
        }
        return new Policy(policy.attributes(), policy.controls(), policy.sources(), policy.datasets(), policy.reports(), roles, policy.workflows(),
                policy.compilations(), policy.vendors(), policy.systems());
    }
}
