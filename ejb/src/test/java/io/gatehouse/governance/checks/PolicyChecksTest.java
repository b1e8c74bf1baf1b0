package io.gatehouse.governance.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Violation;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a file says is held against the data that is landed. */
class PolicyChecksTest {

    private static final String POLICY = """
            gatehouse: 1
            attributes: [plants]
            sources: [{key: erp, kind: files, location: erp, owner: data-owner}]
            datasets:
              - key: orders
                source: erp
                table: orders
                label: {level: internal}
                identity: [id]
                fields:
                  price: {level: confidential}
                  total: {derived-from: [price]}
              - {key: lines, source: erp, table: lines, label: {level: internal}}
            roles:
              - key: clerk
                clearance: internal
                grants:
                  - datasets: [orders]
                    fields: {except: [price]}
                    rows: "plant IN (:caller.plants)"
                  - datasets: [lines]
                    rows: {via: orders, on: order_id}
                denials:
                  - {datasets: [orders], fields: [price]}
            """;

    private static final CatalogSnapshot LANDED = new CatalogSnapshot(Map.of(
            "orders", dataset("orders", "id", "plant", "price", "total"), "lines", dataset("lines", "order_id")));

    private static LandedDataset dataset(String key, String... fields) {
        return new LandedDataset(key, key + "__1", List.of(fields).stream().map(f -> new LandedField(f, FieldType.TEXT, true)).toList());
    }

    private static List<Violation> found(String from, String to, CatalogSnapshot catalog) {
        assertThat(POLICY).contains(from);
        return PolicyChecks.of(PolicyReader.read(POLICY.replace(from, to)), catalog);
    }

    private static void assertUnknown(String from, String to, String path) {
        assertThat(found(from, to, LANDED)).extracting(Violation::path, Violation::code)
                .contains(Assertions.tuple(path, "unknown-field"));
        assertThat(found(from, to, CatalogSnapshot.EMPTY)).as("before it is landed").isEmpty();
    }

    @Test
    @DisplayName("A right file is right, before and after its data is landed")
    void right() {
        assertThat(found("", "", LANDED)).isEmpty();
        assertThat(found("", "", CatalogSnapshot.EMPTY)).isEmpty();
    }

    @Test
    @DisplayName("A field that the landed data has not is told at every place that can name one")
    void unknown_fields() {
        assertUnknown("identity: [id]", "identity: [no]", "datasets[0].identity[0]");
        assertUnknown("price: {level", "Preis: {level", "datasets[0].fields.Preis");
        assertUnknown("derived-from: [price]", "derived-from: [id, cost]", "datasets[0].fields.total.derived-from[1]");
        assertUnknown("except: [price]", "except: [id, prize]", "roles[0].grants[0].fields.except[1]");
        assertUnknown("fields: {except: [price]}", "mask: {cost: hash}", "roles[0].grants[0].mask.cost");
        assertUnknown("on: order_id", "on: order", "roles[0].grants[1].rows.on");
        assertUnknown("fields: [price]", "fields: [cost]", "roles[0].denials[0].fields[0]");
    }

    @Test
    @DisplayName("A field in another case is unknown too, because all but Price would show price; the message tells the spelling")
    void spelling() {
        assertThat(found("except: [price]", "except: [Price]", LANDED)).singleElement()
                .satisfies(v -> assertThat(v.message()).contains("it is spelled \"price\""));
    }

    @Test
    @DisplayName("Row conditions are checked by who runs them")
    void conditions() {
        assertThat(found("plant IN (:caller.plants)", "plant IN (", LANDED)).extracting(Violation::path)
                .containsExactly("roles[0].grants[0].rows");
        assertThat(found("plant IN (:caller.plants)", "works = 'A'", LANDED)).extracting(Violation::path)
                .containsExactly("roles[0].grants[0].rows");
        assertThat(found("plant IN (:caller.plants)", "NOT plant = :caller.plants", CatalogSnapshot.EMPTY)).isNotEmpty();
    }

    @Test
    @DisplayName("What is found is refused with the line at which it stands")
    void lines() {
        var file = PolicyReader.open(POLICY.replace("identity: [id]", "identity: [no]"));
        Assertions.assertThatThrownBy(() -> file.refuse(PolicyChecks.of(file.policy(), LANDED)))
                .isInstanceOfSatisfying(DomainException.class,
                        e -> assertThat(e.violations()).singleElement().satisfies(v -> assertThat(v.message()).startsWith("line 9: ")));
    }
}
