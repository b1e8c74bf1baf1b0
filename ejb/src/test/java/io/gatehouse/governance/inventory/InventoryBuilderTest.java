package io.gatehouse.governance.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.identity.directory.PeopleByRole;
import io.gatehouse.identity.directory.Person;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Label;
import io.gatehouse.shared.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page "Which data can AI access", on a small policy with every degree of sight. */
class InventoryBuilderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);

    private static final String POLICY = """
            gatehouse: 1
            attributes: [plants, since]
            sources:
              - {key: erp, kind: files, location: erp, owner: data-owner}
            datasets:
              - {key: orders, source: erp, table: orders, title: Orders, label: {level: internal}, identity: [id],
                 fields: {price: {level: confidential, categories: [purchase-price]}, total: {derived-from: [price]}, lost: {title: Lost}}}
              - {key: lines, source: erp, table: lines, label: {level: internal}}
              - {key: future, source: erp, table: future, label: {level: internal}}
            reports:
              - {key: by-plant, title: By plant, sql: "SELECT plant, 'lines' FROM Orders -- future", published: {label: {level: public}, contributor: id, k: 5, dominance: 80}}
            roles:
              - {key: all, clearance: confidential, grants: [{datasets: [orders, future]}]}
              - {key: clerk, clearance: internal, grants: [{datasets: [orders]}]}
              - {key: plant, clearance: confidential, grants: [{datasets: [orders], rows: "plant IN (:caller.plants)"}, {datasets: [lines], rows: {via: orders, on: order_id}}]}
              - {key: recent, clearance: confidential, grants: [{datasets: [orders], rows: "placed = :caller.since"}]}
              - {key: masked, clearance: confidential, grants: [{datasets: [orders], fields: {only: [price]}, mask: {price: range:100}}]}
              - {key: reader, clearance: internal, grants: [{reports: [by-plant]}]}
              - {key: past, clearance: strategic, grants: [{datasets: [orders], until: 2026-06-16}]}
              - {key: outside, clearance: strategic, grants: [{datasets: [orders]}]}
            workflows:
              - {key: w, title: W, purpose: P, owner: all, status: approved, roles: [all, clerk, plant, recent, masked, reader, past],
                 datasets: [orders, lines, future], ceiling: {level: confidential, categories: [purchase-price]}}
              - {key: d, title: D, purpose: P, owner: all, status: draft, roles: [outside], datasets: [orders], ceiling: {level: strategic}}
            """;

    private final InventoryView view = view(Optional.empty());

    private static InventoryView view(Optional<PeopleByRole> people) {
        var catalog = new CatalogSnapshot(Map.of(
                "orders", new LandedDataset("orders", "orders__1", List.of(field("id", FieldType.NUMBER), field("plant", FieldType.TEXT),
                        field("placed", FieldType.DATE), field("price", FieldType.NUMBER), field("total", FieldType.NUMBER),
                        new LandedField("late", FieldType.TEXT, false))),
                "lines", new LandedDataset("lines", "lines__1", List.of(field("order_id", FieldType.NUMBER)))));
        return new InventoryBuilder(new PolicySnapshot(7, PolicyReader.read(POLICY), catalog), TODAY, List.of(), people).build();
    }

    private static LandedField field(String name, FieldType type) {
        return new LandedField(name, type, true);
    }

    private InventoryView.Dataset dataset(String key) {
        return view.sources().getFirst().datasets().stream().filter(d -> d.key().equals(key)).findFirst().orElseThrow();
    }

    private InventoryView.Field field(String name) {
        return dataset("orders").fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    private Visibility orders(String role) {
        return dataset("orders").access().get(role).visibility();
    }

    @Test
    @DisplayName("The matrix tells full, part, masked, aggregate and none as the enforcing function decides")
    void the_matrix() {
        assertThat(orders("all")).as("a new column hides from everybody").isEqualTo(Visibility.PART);
        assertThat(orders("clerk")).isEqualTo(Visibility.PART);
        assertThat(orders("plant")).isEqualTo(Visibility.PART);
        assertThat(orders("recent")).as("a claim that must be a date").isEqualTo(Visibility.PART);
        assertThat(orders("masked")).isEqualTo(Visibility.MASKED);
        assertThat(orders("reader")).isEqualTo(Visibility.AGGREGATE);
        assertThat(orders("past")).as("the grant has ended").isEqualTo(Visibility.NONE);
        assertThat(orders("outside")).as("no approved workflow lets the role in").isEqualTo(Visibility.NONE);
        assertThat(dataset("lines").access().get("plant").visibility()).isEqualTo(Visibility.PART);
        assertThat(dataset("future").access().get("all").visibility()).as("nothing is landed").isEqualTo(Visibility.NONE);
    }

    @Test
    @DisplayName("It opens to fields, with label, derivation, and what is new or not landed")
    void fields() {
        assertThat(field("id").access()).containsEntry("all", Visibility.FULL).containsEntry("plant", Visibility.PART)
                .containsEntry("masked", Visibility.NONE);
        assertThat(field("price").access()).containsEntry("clerk", Visibility.NONE).containsEntry("masked", Visibility.MASKED);
        assertThat(field("total").label()).isEqualTo(Label.of(Level.CONFIDENTIAL, "purchase-price"));
        assertThat(field("total").derivedFrom()).containsExactly("price");
        assertThat(field("late").isNew()).isTrue();
        assertThat(field("late").access().values()).containsOnly(Visibility.NONE);
        assertThat(field("lost").landed()).isFalse();
        assertThat(dataset("orders").unknownFields()).containsExactly("lost");
    }

    @Test
    @DisplayName("It names conditions, workflows in any status, and the reports whose SQL names the dataset")
    void uses() {
        assertThat(dataset("orders").access().get("plant").conditions()).containsExactly("plant IN (:caller.plants)");
        assertThat(dataset("lines").access().get("plant").conditions()).containsExactly("via orders on order_id");
        assertThat(dataset("orders").access().get("all").conditions()).isEmpty();
        assertThat(dataset("orders").workflows()).extracting(InventoryView.Workflow::status).containsExactly("approved", "draft");
        assertThat(dataset("orders").reports()).extracting(InventoryView.Report::key).containsExactly("by-plant");
        assertThat(dataset("lines").reports()).as("only inside a literal").isEmpty();
        assertThat(dataset("future").reports()).as("only inside a comment").isEmpty();
    }

    @Test
    @DisplayName("It names people where the directory answers, and says so where it does not")
    void people() {
        assertThat(view.directoryAvailable()).isFalse();
        var people = new TreeMap<>(Map.of("clerk", List.of(new Person("1", "ann", "Ann"))));
        var named = view(Optional.of(new PeopleByRole(people, Instant.EPOCH)));
        assertThat(named.directoryAvailable()).isTrue();
        assertThat(named.peopleAsOf()).isEqualTo(Instant.EPOCH);
        assertThat(named.roles()).filteredOn(r -> !r.people().isEmpty()).extracting(InventoryView.Role::key).containsExactly("clerk");
    }
}
