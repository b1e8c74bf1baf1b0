package io.gatehouse.governance.explain;

import static io.gatehouse.access.EntitlementFixture.entitlement;
import static io.gatehouse.access.EntitlementFixture.equal;
import static io.gatehouse.access.EntitlementFixture.full;
import static io.gatehouse.access.EntitlementFixture.in;
import static io.gatehouse.access.EntitlementFixture.masked;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.Entitlement;
import io.gatehouse.access.Predicate;
import io.gatehouse.access.Predicates;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.policy.MaskSpec;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.query.sql.SecuredSql;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What may be looked up of a row by somebody, and what may not. */
class RowLookupTest {

    private static final DatasetSpec LINES = PolicyReader.open("""
            gatehouse: 1
            sources: [{key: erp, kind: files, location: erp, owner: buyer}]
            datasets: [{key: lines, source: erp, table: lines, label: {level: internal}, identity: [order, no]}]
            roles: [{key: buyer, clearance: internal}]
            """).policy().datasets().getFirst();
    private static final Map<String, String> ROW = Map.of("order", "A'1", "no", "2");
    private static final Predicate VIA = new Predicate.Via("order", "orders", "orders__1", "id", equal("plant", "A"));

    private static Entitlement seeing(MaskSpec.Kind plantOfOrder) {
        return entitlement()
                .dataset("lines").field("order", FieldType.TEXT, Predicates.ALWAYS).field("no", FieldType.NUMBER, Predicates.ALWAYS)
                .field("price", FieldType.NUMBER, equal("no", BigDecimal.ONE)).field("blurred", FieldType.NUMBER, Label.BOTTOM, masked(MaskSpec.Kind.RANGE, Predicates.ALWAYS))
                .field("day", FieldType.DATE, Predicates.ALWAYS).field("at", FieldType.TIMESTAMP, Predicates.ALWAYS)
                .field("done", FieldType.BOOLEAN, Predicates.ALWAYS).done()
                .dataset("orders").field("id", FieldType.TEXT, Predicates.ALWAYS)
                .field("plant", FieldType.TEXT, Label.BOTTOM, plantOfOrder == null ? full(Predicates.ALWAYS) : masked(plantOfOrder, Predicates.ALWAYS)).done().build();
    }

    private static Optional<RowLookup> lookup(Map<String, String> row) {
        return RowLookup.of(seeing(null), LINES, row);
    }

    private static Optional<RowLookup.Truth> truth(Predicate condition) {
        return lookup(ROW).orElseThrow().truth(condition);
    }

    @Test
    @DisplayName("A row is named by exactly its identity, with values that convert; anything else names none")
    void identity() {
        assertThat(lookup(ROW)).isPresent();
        assertThat(Stream.of(Map.of("order", "1"), Map.of("order", "1", "no", "x"), Map.of("order", "1", "no", "2", "price", "3"), Map.of("order", "1\0", "no", "2"),
                Map.<String, String>of())).allSatisfy(row -> assertThat(lookup(row)).isEmpty());
        assertThat(lookup(ROW).orElseThrow().cell("price")).isEqualTo("SELECT r.\"price\" AS cell FROM \"lines\" AS r WHERE r.\"order\" = 'A''1' AND r.\"no\" = 2");
    }

    @Test
    @DisplayName("Who does not see the identity in full looks up nothing")
    void hidden_identity() {
        var blurred = entitlement().dataset("lines").field("order", FieldType.TEXT, Label.BOTTOM, masked(MaskSpec.Kind.LAST4, Predicates.ALWAYS)).field("no", FieldType.NUMBER, Predicates.ALWAYS).done().build();
        var hidden = entitlement().dataset("lines").field("no", FieldType.NUMBER, Predicates.ALWAYS).done().build();
        assertThat(RowLookup.of(blurred, LINES, ROW)).isEmpty();
        assertThat(RowLookup.of(hidden, LINES, ROW)).isEmpty();
        assertThat(RowLookup.of(entitlement().build(), LINES, ROW)).isEmpty();
    }

    @Test
    @DisplayName("A condition on a column that is hidden or masked has no truth to tell, wherever in it the column stands")
    void hidden_columns() {
        for (String column : List.of("hidden", "blurred")) {
            var condition = equal(column, BigDecimal.ONE);
            assertThat(Stream.of(condition, new Predicate.Not(condition), new Predicate.And(List.of(equal("no", BigDecimal.ONE), condition)),
                    new Predicate.Or(List.of(Predicates.ALWAYS, condition)), in(column, BigDecimal.ONE), new Predicate.IsNull(new Predicate.Column(column)),
                    new Predicate.Like(new Predicate.Column(column), "a%"), new Predicate.Between(new Predicate.Column(column), new Predicate.Constant(BigDecimal.ONE), new Predicate.Constant(BigDecimal.TEN)),
                    new Predicate.Via("order", "orders", "orders__1", "id", equal("hidden", "A")), new Predicate.Via("order", "nothing", "t", "id", Predicates.ALWAYS)))
                    .allSatisfy(each -> assertThat(truth(each)).as(each.toString()).isEmpty());
        }
        assertThat(RowLookup.of(seeing(MaskSpec.Kind.PSEUDONYM), LINES, ROW).orElseThrow().truth(VIA)).isEmpty();
    }

    @Test
    @DisplayName("Whether the row is seen is asked with every column that the condition reads, its parent's too")
    void same_fields() {
        var via = truth(new Predicate.Or(List.of(VIA, equal("price", BigDecimal.TEN)))).orElseThrow();
        assertThat(via.seen()).isEqualTo("SELECT p1.\"id\", p1.\"plant\", r.\"order\", r.\"price\" FROM \"lines\" AS r JOIN \"orders\" AS p1 ON p1.\"id\" = r.\"order\""
                + " WHERE r.\"order\" = 'A''1' AND r.\"no\" = 2");
        assertThat(via.holds()).startsWith(via.seen() + " AND ");
    }

    @Test
    @DisplayName("Every statement is one that the secured dialect takes")
    void compiles() {
        var conditions = List.of(Predicates.ALWAYS, new Predicate.Never(), VIA, in("order", "A", "B'"), new Predicate.Not(equal("done", true)),
                equal("day", LocalDate.of(2026, 6, 17)), equal("at", LocalDateTime.of(2026, 6, 17, 0, 0)), equal("at", LocalDateTime.of(2026, 6, 17, 1, 2, 3)),
                new Predicate.Like(new Predicate.Column("order"), "a\\%b%"), new Predicate.IsNull(new Predicate.Column("price")), equal("no", new BigDecimal("-1.50")),
                new Predicate.Between(new Predicate.Column("no"), new Predicate.Constant(BigDecimal.ONE), new Predicate.Constant(BigDecimal.TEN)));
        assertThat(conditions).allSatisfy(condition -> {
            var truth = truth(condition).orElseThrow();
            assertThat(SecuredSql.compile(seeing(null), truth.seen(), Map.of()).named()).isNotEmpty();
            assertThat(SecuredSql.compile(seeing(null), truth.holds(), Map.of()).named()).as(condition.toString())
                    .isEqualTo(SecuredSql.compile(seeing(null), truth.seen(), Map.of()).named());
        });
        assertThat(SecuredSql.compile(seeing(null), lookup(ROW).orElseThrow().cell(null), Map.of()).named()).isNotEmpty();
    }
}
