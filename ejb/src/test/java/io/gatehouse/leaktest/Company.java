package io.gatehouse.leaktest;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.policy.Policy;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.FieldType;
import io.gatehouse.testbed.GatehouseDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A small company with landed orders and lines: some plants, few of which a buyer sees. */
final class Company {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 17);

    private final Policy policy;
    private final CatalogSnapshot catalog;

    private Company(Policy policy) {
        this.policy = policy;
        this.catalog = new CatalogSnapshot(Map.of("orders", landed("orders", List.of(field("Id", FieldType.NUMBER), field("Plant", FieldType.TEXT),
                field("Vendor", FieldType.TEXT), field("Account", FieldType.TEXT), field("Price", FieldType.NUMBER), field("Qty", FieldType.NUMBER),
                field("Due", FieldType.DATE))), "lines", landed("lines", List.of(field("Id", FieldType.NUMBER), field("OrderNo", FieldType.NUMBER),
                field("Part", FieldType.TEXT), field("Cost", FieldType.NUMBER)))));
    }

    static Company land() {
        try (var text = Company.class.getResourceAsStream("company.governance.yaml");
                var connection = GatehouseDatabase.get().as("gatehouse_app").getConnection(); var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS landed.leaktest_orders__1, landed.leaktest_lines__1");
            statement.execute("CREATE TABLE landed.leaktest_orders__1 (\"Id\" numeric, \"Plant\" text, \"Vendor\" text, \"Account\" text, \"Price\" numeric,"
                    + " \"Qty\" numeric, \"Due\" date)");
            statement.execute("INSERT INTO landed.leaktest_orders__1 SELECT i, chr(65 + i % 4), 'vendor ' || i % 7, 'DE' || (100000 + i * 37), 10.25 + (i * 7) % 90,"
                    + " 1 + i % 9, DATE '2026-01-01' + i FROM generate_series(1, 60) i");
            statement.execute("CREATE TABLE landed.leaktest_lines__1 (\"Id\" numeric, \"OrderNo\" numeric, \"Part\" text, \"Cost\" numeric)");
            statement.execute("INSERT INTO landed.leaktest_lines__1 SELECT i, 1 + i % 60, 'part ' || i % 5, 1 + i % 11 FROM generate_series(1, 120) i");
            return new Company(PolicyReader.read(text.readAllBytes()));
        } catch (io.gatehouse.shared.DomainException wrong) {
            throw new IllegalStateException(wrong.violations().toString(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Company with(Policy other) {
        return new Company(other);
    }

    Policy policy() {
        return policy;
    }

    LeakTestOutcome test(Subject subject, LeakTestOrder order, long seed) {
        return test(subject, order, seed, (done, total) -> { }, () -> true);
    }

    LeakTestOutcome test(Subject subject, LeakTestOrder order, long seed, LeakTestRun.Progress progress, BooleanSupplier inTime) {
        var run = new LeakTestRun(GatehouseDatabase.get().as("gatehouse_app"), GatehouseDatabase.get().as("gatehouse_reader"), subject,
                new LeakTestRun.Bounds(40, 10, "secret", inTime), progress);
        return run.run(order, List.of(), new PolicySnapshot(1, policy, catalog), TODAY, TODAY, seed);
    }

    private static LandedDataset landed(String key, List<LandedField> fields) {
        return new LandedDataset(key, "leaktest_" + key + "__1", fields);
    }

    private static LandedField field(String name, FieldType type) {
        return new LandedField(name, type, true);
    }
}
