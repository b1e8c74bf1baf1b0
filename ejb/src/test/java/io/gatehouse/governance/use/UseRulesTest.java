package io.gatehouse.governance.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Use against right")
class UseRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private static final Policy POLICY = PolicyReader.read("""
            gatehouse: 1
            attributes: [plants]
            sources: [{key: erp, kind: files, location: erp, owner: lead}, {key: hr, kind: files, location: hr, owner: people}]
            datasets:
              - {key: orders, source: erp, table: orders, label: {level: internal}, fields: {price: {level: confidential}}}
              - {key: stock, source: erp, table: stock, label: {level: internal}}
              - {key: staff, source: hr, table: staff, label: {level: internal}}
            roles:
              - key: buyer
                clearance: internal
                grants:
                  - {datasets: [orders, stock], rows: "plant IN (:caller.plants)", recertify-by: 2026-06-20}
                  - {datasets: [stock, staff], workflows: [v], recertify-by: 2026-06-16}
                  - {datasets: [staff], until: 2026-06-01, recertify-by: 2026-06-16}
              - {key: lead, clearance: internal}
              - {key: people, clearance: internal}
            workflows:
              - {key: w, title: W, purpose: P, owner: lead, status: approved, roles: [buyer], datasets: [orders, stock, staff], ceiling: {level: strategic}, providers: [builtin]}
              - {key: v, title: V, purpose: P, owner: lead, status: approved, roles: [buyer], datasets: [stock], ceiling: {level: strategic}, providers: [builtin]}
            """);
    private static final PolicySnapshot SNAPSHOT = new PolicySnapshot(1, POLICY, new CatalogSnapshot(Map.of("orders", landed("orders"), "stock", landed("stock"), "staff", landed("staff"))));
    private static final Uses NOTHING = new Uses(Map.of(), Map.of(), Map.of());

    private static LandedDataset landed(String key) {
        return new LandedDataset(key, key + "__1", List.of(new LandedField("id", FieldType.NUMBER, true), new LandedField("plant", FieldType.TEXT, true),
                new LandedField("price", FieldType.NUMBER, true)));
    }

    private static Uses used(String workflow, String dataset, String field) {
        var key = new Uses.Dataset(workflow, "buyer", dataset);
        return new Uses(Map.of(new Uses.Field(workflow, "buyer", dataset, field), TODAY), Map.of(key, new Uses.Noted(3, TODAY)), Map.of(key, 2));
    }

    private static String grant(int entry) {
        var role = POLICY.role("buyer").orElseThrow();
        return GrantId.of(role, role.grants().get(entry));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("tells of each grant what it gives, whatever its row condition, what was used, and not what it cannot give")
    void lines() {
        var lines = new UseRules(SNAPSHOT, used("w", "orders", "id"), TODAY).lines(owner -> true, owner -> true);
        assertThat(lines).extracting(l -> l.workflow() + " " + l.entry() + " " + l.dataset() + " " + l.granted() + " " + l.state() + " " + l.ending()).containsExactly(
                "w 1 orders [id, plant] part false", "w 1 stock [id, plant, price] unused true", "v 1 stock [id, plant, price] unused true");
        assertThat(lines.getFirst()).satisfies(line -> {
            assertThat(line.unused()).containsExactly("plant");
            assertThat(line.days()).isEqualTo(3);
            assertThat(line.people()).isEqualTo(2);
        });
    }

    @Test
    @DisplayName("shows owners what is theirs, and lets nobody end what is not")
    void owners() {
        var rules = new UseRules(SNAPSHOT, NOTHING, TODAY);
        assertThat(rules.lines("people"::equals, "people"::equals)).isEmpty();
        assertThat(rules.lines(owner -> true, "people"::equals)).isNotEmpty().noneMatch(UseView.Line::ending);
        refused("not-found", () -> rules.without("buyer", grant(0), "orders", "people"::equals));
        refused("not-found", () -> rules.without("buyer", grant(0), "staff", owner -> true));
    }

    @Test
    @DisplayName("ends of a grant the dataset that nobody used, and leaves the others; the last one goes with the grant")
    void ending() {
        var rules = new UseRules(SNAPSHOT, used("w", "orders", "id"), TODAY);
        var left = rules.without("buyer", grant(0), "stock", "lead"::equals).role("buyer").orElseThrow().grants();
        assertThat(left.getFirst()).isInstanceOfSatisfying(Grant.OfDatasets.class, of -> assertThat(of.datasets()).containsExactly("orders"));
        assertThat(left).hasSize(3);
        assertThat(rules.without("buyer", grant(2), "staff", "people"::equals).role("buyer").orElseThrow().grants()).hasSize(2);
    }

    @Test
    @DisplayName("does not end what somebody used, in whatever workflow, nor a grant that says something else by now")
    void not_ending() {
        var rules = new UseRules(SNAPSHOT, used("v", "stock", "*"), TODAY);
        refused("grant-used", () -> rules.without("buyer", grant(0), "stock", "lead"::equals));
        refused("grant-changed", () -> rules.without("buyer", "0123456789abcdef", "stock", "lead"::equals));
    }

    @Test
    @DisplayName("lists what is to be recertified, the nearest first, what ended for want of it included, what is over left out")
    void due() {
        assertThat(RecertificationRules.due(POLICY, NOTHING, owner -> true, TODAY)).extracting(Recertification::entry, Recertification::daysLeft)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, -1), org.assertj.core.groups.Tuple.tuple(1, 3));
        assertThat(RecertificationRules.due(POLICY, NOTHING, "lead"::equals, TODAY)).extracting(Recertification::entry).containsExactly(1);
    }

    @Test
    @DisplayName("recertifies several grants at once, of one's own data alone, within a year")
    void recertifying() {
        var by = TODAY.plusDays(100);
        var both = List.of(new GrantRef("buyer", grant(0)), new GrantRef("buyer", grant(1)));
        var changed = RecertificationRules.recertified(POLICY, both, by, owner -> true, TODAY).role("buyer").orElseThrow().grants();
        assertThat(changed).extracting(Grant::recertifyBy).containsExactly(by, by, LocalDate.of(2026, 6, 16));
        refused("not-found", () -> RecertificationRules.recertified(POLICY, both, by, "lead"::equals, TODAY));
        refused("bad-date", () -> RecertificationRules.recertified(POLICY, both, TODAY, owner -> true, TODAY));
        refused("bad-date", () -> RecertificationRules.recertified(POLICY, both, TODAY.plusYears(1).plusDays(1), owner -> true, TODAY));
        refused("grant-changed", () -> RecertificationRules.recertified(POLICY, List.of(new GrantRef("buyer", "x")), by, owner -> true, TODAY));
    }
}
