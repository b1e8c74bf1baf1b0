package io.gatehouse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demo company")
class DemoCompanyTest {

    private static final List<Table> TABLES = DemoCompany.tables();

    @TempDir
    Path root;

    @Test
    void is_the_same_bytes_every_time() {
        DemoCompany.write(root.resolve("a"));
        DemoCompany.write(root.resolve("b"));
        assertThat(digests(root.resolve("a"))).isEqualTo(digests(root.resolve("b"))).hasSameSizeAs(TABLES);
    }

    @Test
    @DisplayName("is the same on every machine; whoever changes it corrects docs/demo-company.md as well")
    void is_the_same_on_every_machine() {
        DemoCompany.write(root);
        assertThat(sha256(digests(root).toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(
                "ce67473fc683845a17299fac48a22fa081b52380b55eb9924504cd06d5b855f7");
    }

    @Test
    void leaves_unchanged_files_alone_and_repairs_changed_ones() throws IOException {
        DemoCompany.write(root);
        Path vendor = root.resolve("nordmark/vendor.csv");
        Path machine = root.resolve("nordmark/machine.csv");
        byte[] bytes = Files.readAllBytes(vendor);
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(vendor, longAgo);
        Files.setLastModifiedTime(machine, longAgo);
        Files.writeString(machine, "spoilt");

        DemoCompany.write(root);

        assertThat(Files.getLastModifiedTime(vendor)).isEqualTo(longAgo);
        assertThat(Files.readAllBytes(vendor)).isEqualTo(bytes);
        assertThat(Files.readString(machine)).startsWith("machine_id,");
        assertThat(files(root)).as("nothing unfinished is left behind").allMatch(name -> name.endsWith(".csv"));
    }

    @Test
    void has_about_sixty_thousand_rows_and_most_of_them_in_the_machine_log() {
        assertThat(TABLES).hasSizeBetween(18, 24);
        assertThat(TABLES.stream().mapToInt(table -> table.rows().size()).sum()).isBetween(55_000, 65_000);
        assertThat(TABLES.stream().filter(table -> table.rows().size() > 10_000).map(Table::name))
                .containsExactly("machine_log");
    }

    @Test
    void has_identifiers_that_identify() {
        for (Table table : TABLES) {
            List<String> key = table.name().endsWith("_line") ? List.of("order_id", "line_no")
                    : List.of(table.columns().getFirst());
            Set<List<Object>> keys = table.stream().map(row -> key.stream().map(row::cell).toList())
                    .collect(Collectors.toSet());
            assertThat(keys).as("%s by %s", table.name(), key).hasSameSizeAs(table.rows());
        }
    }

    @Test
    void refers_only_to_what_is_there() {
        Map<String, String> parents = Map.of("vendor_id", "vendor", "material_id", "material", "product_id", "product",
                "customer_id", "customer", "machine_id", "machine", "work_order_id", "work_order",
                "employee_id", "employee");
        for (Table table : TABLES) {
            table.columns().stream().filter(parents::containsKey).forEach(column -> {
                Set<Object> known = table(parents.get(column)).stream().map(row -> row.cell(column))
                        .collect(Collectors.toSet());
                assertThat(known).as("%s of %s", column, table.name())
                        .containsAll(table.stream().map(row -> row.cell(column)).toList());
            });
        }
    }

    @Test
    void ends_today_in_a_month_that_is_not_over() {
        assertThat(DemoCompany.TODAY).isEqualTo(LocalDate.of(2026, 6, 17));
        Map<String, String> happens = Map.of("purchase_order", "order_date", "purchase_order_line", "received_date",
                "customer_order", "order_date", "work_order", "finished_on", "machine_log", "logged_on",
                "inspection", "inspected_on", "stock", "stock_date", "scrap", "scrapped_on");
        happens.forEach((name, column) -> {
            List<LocalDate> days = table(name).stream().filter(row -> !row.isEmpty(column))
                    .map(row -> row.date(column)).sorted().toList();
            assertThat(days.getLast()).as(name).isEqualTo(DemoCompany.TODAY);
            assertThat(days.getFirst()).as(name).isBetween("2025-01-01", "2025-02-10");
        });
    }

    @Test
    void spells_csv_as_rfc_4180_does() {
        Table table = Table.named("t", "a", "b");
        table.add("said \"no\", twice", null);
        table.add("", Dice.euros(2.5));
        assertThat(CsvFile.format(table)).isEqualTo("a,b\r\n\"said \"\"no\"\", twice\",\r\n\"\",2.50\r\n");
    }

    private static Table table(String name) {
        return TABLES.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("nordmark"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Map<String, String> digests(Path root) {
        Map<String, String> digests = new TreeMap<>();
        try {
            for (String name : files(root)) {
                byte[] bytes = Files.readAllBytes(root.resolve("nordmark").resolve(name));
                assertThat(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
                digests.put(name, sha256(bytes));
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return digests;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
