package io.gatehouse.catalog;

import static io.gatehouse.catalog.TestCatalog.plan;
import static io.gatehouse.catalog.TestCatalog.read;
import static io.gatehouse.catalog.TestCatalog.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.shared.FieldType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Landing a dataset")
class DatasetLanderTest {

    private static TestCatalog catalog;

    @TempDir
    Path root;

    @BeforeAll
    static void connect() {
        catalog = new TestCatalog();
    }

    @Test
    void lands_rows_with_types_and_shows_them_to_the_reading_role() {
        write(root, "vendors", "VendorID,Name,Active,Since,Seen,Zip\n"
                + "1,\"Pumps, Inc.\",true,2020-02-29,2024-01-01 10:00:00.5,01067\n2,,false,,,10115\n");
        assertThat(catalog.land(plan("vendors", Map.of()), root).landed()).isTrue();
        assertThat(catalog.landed("vendors").types()).isEqualTo(Map.of("VendorID", FieldType.NUMBER, "Name",
                FieldType.TEXT, "Active", FieldType.BOOLEAN, "Since", FieldType.DATE, "Seen", FieldType.TIMESTAMP,
                "Zip", FieldType.TEXT));
        assertThat(read("vendors__1")).containsExactly(
                List.of("1", "Pumps, Inc.", "t", "2020-02-29", "2024-01-01 10:00:00.5", "01067"),
                java.util.Arrays.asList("2", null, "f", null, null, "10115"));
        assertThat(catalog.audited).last().matches(event -> event.type() == AuditEvent.Type.DATASET_LANDED
                && event.subject().equals("system:landing") && event.details().get("rows").equals("2"));
    }

    @Test
    void unchanged_files_do_nothing_even_when_touched() throws IOException {
        write(root, "parts", "A\n1\n");
        catalog.land(plan("parts", Map.of()), root);
        var events = catalog.audited.size();
        assertThat(catalog.land(plan("parts", Map.of()), root)).isEqualTo(DatasetLander.Outcome.UNCHANGED);
        Files.setLastModifiedTime(root.resolve("parts.csv"), FileTime.fromMillis(1_000_000));
        assertThat(catalog.land(plan("parts", Map.of()), root)).isEqualTo(DatasetLander.Outcome.UNCHANGED);
        assertThat(catalog.landed("parts").table()).isEqualTo("parts__1");
        assertThat(catalog.audited).hasSize(events);
    }

    @Test
    void a_changed_file_of_equal_size_is_landed_and_the_version_before_is_kept_for_running_readers() throws IOException {
        for (int version = 1; version <= 3; version++) {
            write(root, "stock", "A\n" + version + "\n");
            Files.setLastModifiedTime(root.resolve("stock.csv"), FileTime.fromMillis(version * 1_000_000L));
            catalog.land(plan("stock", Map.of()), root);
        }
        assertThat(catalog.landed("stock").table()).isEqualTo("stock__3");
        assertThat(read("stock__3")).containsExactly(List.of("3"));
        assertThat(read("stock__2")).containsExactly(List.of("2"));
        assertThatThrownBy(() -> read("stock__1")).hasMessageContaining("does not exist");
    }

    @Test
    void types_are_frozen_and_a_cell_that_does_not_fit_becomes_null_and_an_error_without_its_value() {
        write(root, "scrap", "Id,Qty,Day\n1,5,2024-01-01\n");
        catalog.land(plan("scrap", Map.of()), root);
        write(root, "scrap", "Id,Qty,Day\n1,secret,2024-01-01\n2,7,2024-13-01\n3,1.10,2024-01-03\n");
        assertThat(catalog.land(plan("scrap", Map.of()), root).errors()).isEqualTo(2);
        assertThat(read("scrap__2")).containsExactly(java.util.Arrays.asList("1", null, "2024-01-01"),
                java.util.Arrays.asList("2", "7", null), List.of("3", "1.1", "2024-01-03"));
        assertThat(catalog.problems("scrap")).containsExactly(
                new ImportProblem("scrap", 1, 0, "Qty", "not-a-number"),
                new ImportProblem("scrap", 2, 0, "Day", "not-a-date"));
    }

    @Test
    void the_type_that_the_policy_declares_wins_and_a_new_declaration_lands_the_same_file_again() {
        write(root, "codes", "Code\n1\n2\n");
        catalog.land(plan("codes", Map.of()), root);
        assertThat(catalog.land(plan("codes", Map.of("Code", FieldType.TEXT)), root).landed()).isTrue();
        assertThat(catalog.landed("codes").types()).isEqualTo(Map.of("Code", FieldType.TEXT));
        assertThat(catalog.land(plan("codes", Map.of("Code", FieldType.TEXT)), root).landed()).isFalse();
    }

    @Test
    void a_column_that_appears_later_is_marked_and_one_that_vanishes_is_remembered() {
        write(root, "orders", "Id,Zip\n1,01067\n");
        catalog.land(plan("orders", Map.of()), root);
        write(root, "orders", "Salary,Id\n100,1\n");
        catalog.land(plan("orders", Map.of()), root);
        assertThat(catalog.landed("orders").fields()).containsExactly(
                new LandedField("Salary", FieldType.NUMBER, false), new LandedField("Id", FieldType.NUMBER, true));
        assertThat(catalog.datasetState("orders").gone()).containsExactly("Zip");
        write(root, "orders", "Id,Salary,Zip\n1,x,10115\n");
        catalog.land(plan("orders", Map.of()), root);
        assertThat(catalog.landed("orders").fields()).containsExactly(new LandedField("Id", FieldType.NUMBER, true),
                new LandedField("Salary", FieldType.NUMBER, false), new LandedField("Zip", FieldType.TEXT, true));
    }

    @Test
    void a_broken_file_leaves_the_old_version_in_place_and_says_where() {
        write(root, "prices", "Id,Price\n1,2\n");
        catalog.land(plan("prices", Map.of()), root);
        write(root, "prices", "Id,Price\n1,2\n2\n");
        assertThat(catalog.land(plan("prices", Map.of()), root).broken()).isTrue();
        var state = catalog.datasetState("prices");
        assertThat(state).extracting(DatasetState::version, DatasetState::failureCode, DatasetState::failureLine)
                .containsExactly(1L, "ragged-row", 3L);
        assertThat(read("prices__1")).containsExactly(List.of("1", "2"));
        assertThatThrownBy(() -> read("prices__2")).hasMessageContaining("does not exist");
        assertThat(catalog.problems("prices")).extracting(ImportProblem::code, ImportProblem::line)
                .containsExactly(tuple("ragged-row", 3L));
    }

    @Test
    void a_dataset_whose_file_never_landed_is_known_and_not_in_the_snapshot() {
        assertThat(catalog.land(plan("nothing", Map.of()), root).broken()).isTrue();
        assertThat(catalog.snapshot().dataset("nothing")).isEmpty();
        assertThat(catalog.datasetState("nothing").failureCode()).isEqualTo("file-missing");
    }

    @Test
    void a_landing_that_stops_in_the_middle_leaves_nothing_and_the_next_one_lands_all() {
        var text = new StringBuilder("Id\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append('\n');
        }
        write(root, "machine_log", text.toString());
        assertThatThrownBy(() -> catalog.land(plan("machine_log", Map.of()), root, rows -> {
            throw new IllegalStateException("stopped after " + rows);
        })).hasMessageContaining("stopped after 4096");
        assertThat(catalog.snapshot().dataset("machine_log")).isEmpty();
        assertThatThrownBy(() -> read("machine_log__1")).hasMessageContaining("does not exist");
        assertThat(catalog.land(plan("machine_log", Map.of()), root).rows()).isEqualTo(20_000);
        assertThat(read("machine_log__1")).hasSize(20_000);
    }

    @Test
    void many_errors_are_counted_and_the_first_are_kept() {
        write(root, "sensor", "V\n1\n");
        catalog.land(plan("sensor", Map.of()), root);
        write(root, "sensor", "V\n" + "x\n".repeat(5_000));
        assertThat(catalog.land(plan("sensor", Map.of()), root).errors()).isEqualTo(5_000);
        assertThat(catalog.problems("sensor")).hasSize(100);
    }

    @Test
    void names_with_quotes_and_other_letters_are_columns_as_they_are() {
        write(root, "odd", "\"a\"\"b\",Größe,select,\"x;--\"\n1,2,3,4\n");
        var plan = new DatasetPlan("odd", "erp", ".", "odd", Map.of(), List.of(List.of("a\"b", "Größe"), List.of("nope")));
        catalog.land(plan, root);
        assertThat(catalog.landed("odd").types().keySet()).containsExactly("a\"b", "Größe", "select", "x;--");
    }

    @Test
    void the_snapshot_is_the_same_object_until_something_is_landed() {
        write(root, "cached", "A\n1\n");
        catalog.land(plan("cached", Map.of()), root);
        var before = catalog.snapshot();
        assertThat(catalog.snapshot()).isSameAs(before);
        write(root, "cached", "A\n12\n");
        catalog.land(plan("cached", Map.of()), root);
        assertThat(catalog.landed("cached").table()).isEqualTo("cached__2");
    }
}
