package io.gatehouse.governance.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.Grant;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request for access")
class RequestRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private static final LocalDate UNTIL = TODAY.plusDays(60);
    private static final String POLICY = """
            gatehouse: 1
            attributes: [plants]
            controls:
              strategic: {longest-grant: P90D, approvals: 2}
            sources:
              - {key: erp, kind: files, location: erp, owner: lead}
              - {key: hr, kind: files, location: hr, owner: people}
            datasets:
              - key: orders
                source: erp
                table: orders
                label: {level: internal}
                fields:
                  price: {level: confidential, categories: [purchase-price]}
                  margin: {level: strategic, categories: [purchase-price]}
                  pay: {categories: [payroll]}
              - {key: staff, source: hr, table: staff, label: {level: internal}}
            reports:
              - key: mix
                title: Mix
                sql: SELECT COUNT(o.id) AS n FROM orders o JOIN staff s ON s.id = o.id
                published: {label: {level: internal}, contributor: id, k: 5, dominance: 80}
            roles:
              - {key: buyer, clearance: strategic, grants: [{datasets: [orders], fields: {only: [id]}}], denials: [{categories: [payroll]}]}
              - {key: clerk, clearance: internal}
              - {key: lead, clearance: strategic}
              - {key: people, clearance: strategic}
            workflows:
              - {key: w, title: W, purpose: P, owner: lead, status: approved, roles: [buyer, clerk], datasets: [orders, staff],
                 ceiling: {level: strategic, categories: [purchase-price, payroll]}, providers: [builtin]}
              - {key: d, title: D, purpose: P, owner: lead, status: draft, roles: [buyer], datasets: [orders],
                 ceiling: {level: strategic, categories: [purchase-price]}, providers: [builtin]}
            """;

    private static final Caller ANN = Caller.of("ann", Set.of("portal-user", "buyer"), Map.of());
    private static final Caller LEA = Caller.of("lea", Set.of("data-owner", "lead"), Map.of());
    private static final Caller OFFICER = Caller.of("off", Set.of("ai-governance"), Map.of());

    private static PolicySnapshot snapshot(String policy) {
        var orders = new LandedDataset("orders", "orders__1", Stream.of("id", "plant", "price", "margin", "pay").map(name ->
                new LandedField(name, FieldType.NUMBER, true)).toList());
        var staff = new LandedDataset("staff", "staff__1", List.of(new LandedField("id", FieldType.NUMBER, true)));
        return new PolicySnapshot(1, PolicyReader.read(policy), new CatalogSnapshot(Map.of("orders", orders, "staff", staff)));
    }

    private static RequestEdit edit(String dataset, String role, String... fields) {
        return new RequestEdit("dataset", dataset, List.of(fields), "w", role, "for work", UNTIL);
    }

    private static Standing standing(RequestEdit edit) {
        return standing(POLICY, edit);
    }

    private static Standing standing(String policy, RequestEdit edit) {
        return new StandingRules(snapshot(policy), TODAY).of(edit, new Terms(UNTIL, null));
    }

    private static Approval by(Caller who, Standing standing) {
        return new Approval(who.subject(), who.name(), Instant.EPOCH, Set.copyOf(standing.owners().stream().filter(who::hasRole).toList()), standing.digest());
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(
                Stream.concat(Stream.of(e.code()), e.violations().stream().map(v -> v.path() + " " + v.code())).toList()).contains(code));
    }

    @Test
    @DisplayName("asks for what does not exist as for what is forbidden; both wait")
    void absent_as_forbidden() {
        RequestRules.requireAskable(edit("staff", "buyer"), ANN, TODAY);
        RequestRules.requireAskable(edit("no_such_thing", "buyer", "x"), ANN, TODAY);
        assertThat(standing(edit("no_such_thing", "buyer"))).satisfies(s -> {
            assertThat(s.owners()).isEmpty();
            assertThat(s.isGranted(List.of(by(LEA, s), by(OFFICER, s)), "ann")).isFalse();
        });
    }

    @Test
    @DisplayName("is for a business role of the asker, never for one of others or one that everybody has")
    void roles() {
        refused("role not-your-role", () -> RequestRules.requireAskable(edit("orders", "clerk"), ANN, TODAY));
        refused("role not-your-role", () -> RequestRules.requireAskable(edit("orders", "portal-user"), ANN, TODAY));
        refused("role not-your-role", () -> RequestRules.requireAskable(edit("orders", null), ANN, TODAY));
    }

    @Test
    @DisplayName("says why and until when, and names nothing that hides line ends")
    void form() {
        refused("reason required", () -> RequestRules.requireAskable(new RequestEdit("dataset", "orders", List.of(), "w", "buyer", " ", UNTIL), ANN, TODAY));
        refused("until bad-date", () -> RequestRules.requireAskable(new RequestEdit("dataset", "orders", List.of(), "w", "buyer", "r", TODAY.minusDays(1)), ANN, TODAY));
        refused("until bad-date", () -> RequestRules.requireAskable(new RequestEdit("dataset", "orders", List.of(), "w", "buyer", "r", TODAY.plusYears(3)), ANN, TODAY));
        refused("fields bad-value", () -> RequestRules.requireAskable(edit("orders", "buyer", "a\nb"), ANN, TODAY));
        refused("kind bad-value", () -> RequestRules.requireAskable(new RequestEdit(null, "orders", List.of(), "w", "buyer", "r", UNTIL), ANN, TODAY));
    }

    @Test
    @DisplayName("is decided by an owner of the source or an officer, not by the asker, whatever roles they have")
    void deciders() {
        var standing = standing(edit("orders", "buyer", "price"));
        RequestRules.requireDecider(LEA, "ann", standing);
        RequestRules.requireDecider(OFFICER, "ann", standing);
        refused("not-found", () -> RequestRules.requireDecider(Caller.of("eve", Set.of("data-owner", "people"), Map.of()), "ann", standing));
        refused("own-request", () -> RequestRules.requireDecider(Caller.of("ann", Set.of("data-owner", "lead", "ai-governance"), Map.of()), "ann", standing));
    }

    @Test
    @DisplayName("needs the owner: an officer alone does not do, the owner alone does where one approval is enough")
    void owner_is_needed() {
        var standing = standing(edit("orders", "buyer", "price"));
        assertThat(standing.needed()).isEqualTo(1);
        assertThat(standing.isGranted(List.of(by(OFFICER, standing)), "ann")).isFalse();
        assertThat(standing.isGranted(List.of(by(LEA, standing)), "ann")).isTrue();
    }

    @Test
    @DisplayName("for strategic data takes two people; one of them twice is one, and the asker is none")
    void distinct_people() {
        var standing = standing(edit("orders", "buyer", "margin"));
        assertThat(standing.level()).isEqualTo(Level.STRATEGIC);
        assertThat(standing.needed()).isEqualTo(2);
        var lea = by(LEA, standing);
        assertThat(standing.isGranted(List.of(lea, lea), "ann")).isFalse();
        assertThat(standing.isGranted(List.of(lea, new Approval("ann", "ann", Instant.EPOCH, Set.of("lead"), standing.digest())), "ann")).isFalse();
        assertThat(standing.isGranted(List.of(lea, by(OFFICER, standing)), "ann")).isTrue();
    }

    @Test
    @DisplayName("of a report over two sources needs both owners")
    void both_owners() {
        var standing = standing(new RequestEdit("report", "mix", List.of(), "w", "buyer", "r", UNTIL));
        assertThat(standing.owners()).containsExactlyInAnyOrder("lead", "people");
        assertThat(standing.isGranted(List.of(by(LEA, standing), by(OFFICER, standing)), "ann")).isFalse();
        var pat = Caller.of("pat", Set.of("data-owner", "people"), Map.of());
        assertThat(standing.isGranted(List.of(by(LEA, standing), by(pat, standing)), "ann")).isTrue();
    }

    @Test
    @DisplayName("approved before the policy changed counts no more: neither a new label nor a new owner is slipped in")
    void policy_changed_meanwhile() {
        var edit = edit("orders", "buyer", "price");
        var before = by(LEA, standing(edit));
        var raised = standing(POLICY.replace("price: {level: confidential", "price: {level: strategic"), edit);
        assertThat(raised.counting(List.of(before), "ann")).isEmpty();
        assertThat(raised.isGranted(List.of(before, by(OFFICER, raised)), "ann")).isFalse();
        var moved = standing(POLICY.replace("location: erp, owner: lead", "location: erp, owner: people"), edit);
        assertThat(moved.isGranted(List.of(before), "ann")).isFalse();
        var gone = standing(POLICY.replace("roles: [buyer, clerk]", "roles: [clerk]"), edit);
        assertThat(gone.gives()).isEmpty();
        assertThat(gone.isGranted(List.of(before), "ann")).isFalse();
        assertThat(standing(POLICY.replace("title: W", "title: Other"), edit).isGranted(List.of(before), "ann")).isTrue();
    }

    @Test
    @DisplayName("approved on other terms counts no more")
    void other_terms() {
        var edit = edit("orders", "buyer", "price");
        var rules = new StandingRules(snapshot(POLICY), TODAY);
        var narrow = rules.of(edit, new Terms(UNTIL, "plant = 1"));
        assertThat(rules.of(edit, new Terms(UNTIL, null)).counting(List.of(by(LEA, narrow)), "ann")).isEmpty();
        assertThat(rules.of(edit, new Terms(UNTIL.minusDays(1), "plant = 1")).counting(List.of(by(LEA, narrow)), "ann")).isEmpty();
        refused("other-terms", () -> RequestRules.terms(new Terms(UNTIL, "plant = 1"), null, "plant = 2", edit, narrow, TODAY));
        refused("other-terms", () -> RequestRules.terms(new Terms(UNTIL.minusDays(9), null), UNTIL, null, edit, narrow, TODAY));
    }

    @Test
    @DisplayName("ends no later than asked for, and no later than the ladder allows")
    void ends() {
        var edit = new RequestEdit("dataset", "orders", List.of("margin"), "w", "buyer", "r", TODAY.plusDays(200));
        var standing = standing(edit);
        assertThat(RequestRules.terms(null, null, null, edit, standing, TODAY).until()).isEqualTo(TODAY.plusDays(90));
        refused("grant-too-long", () -> RequestRules.terms(null, TODAY.plusDays(91), null, edit, standing, TODAY));
        refused("until bad-date", () -> RequestRules.terms(null, TODAY.plusDays(201), null, edit, standing, TODAY));
        refused("until bad-date", () -> RequestRules.terms(null, TODAY.minusDays(1), null, edit, standing, TODAY));
    }

    @Test
    @DisplayName("becomes a grant of what it gives and nothing else: no denied field, none above the clearance, none that comes later")
    void grant() {
        var all = edit("orders", "buyer");
        var standing = standing(all);
        assertThat(standing.gives()).containsExactly("id", "margin", "plant", "price");
        assertThat(standing.kept()).contains("denied");
        var policy = StandingRules.granted(snapshot(POLICY).policy(), all, standing, new Terms(UNTIL, "plant = 1"), TODAY);
        assertThat(policy.role("buyer").orElseThrow().grants().getLast()).isEqualTo(new Grant.OfDatasets(List.of("orders"),
                new Grant.FieldSelection.Only(List.of("id", "margin", "plant", "price")), Map.of(), new Grant.RowRule.Where("plant = 1"), List.of("w"), TODAY, UNTIL));
        assertThat(policy.role("clerk")).isEqualTo(snapshot(POLICY).policy().role("clerk"));
        assertThat(standing(edit("orders", "clerk")).gives()).containsExactly("id", "pay", "plant");
        assertThat(standing(new RequestEdit("dataset", "orders", List.of(), "d", "buyer", "r", UNTIL)).gives()).isEmpty();
        assertThat(standing(edit("orders", "buyer", "pay")).gives()).isEmpty();
    }
}
