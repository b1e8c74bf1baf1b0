package io.gatehouse.access.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.access.AccessRules;
import io.gatehouse.access.Admission;
import io.gatehouse.access.Decision;
import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.identity.Caller;
import io.gatehouse.policy.file.PolicyReader;
import io.gatehouse.shared.FieldRef;
import io.gatehouse.shared.FieldType;
import io.gatehouse.shared.Level;
import io.gatehouse.testbed.Entities;
import io.gatehouse.testbed.GatehouseDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The ledger of use")
class UseLedgerTest {

    private static final EntityManagerFactory FACTORY = Entities.factory(GatehouseDatabase.get().as("gatehouse_app"));
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private static final PolicySnapshot SNAPSHOT = new PolicySnapshot(1, PolicyReader.read("""
            gatehouse: 1
            attributes: [plants]
            sources: [{key: erp, kind: files, location: erp, owner: lead}]
            datasets:
              - {key: orders, source: erp, table: orders, label: {level: internal}, fields: {f1: {level: strategic}}}
              - {key: stock, source: erp, table: stock, label: {level: internal}}
            roles:
              - {key: buyer, clearance: strategic, grants: [{datasets: [orders, stock], rows: "f2 IN (:caller.plants)"}]}
              - {key: lead, clearance: internal, grants: [{datasets: [stock]}]}
            workflows:
              - {key: w, title: W, purpose: P, owner: lead, status: approved, roles: [buyer, lead], datasets: [orders, stock], ceiling: {level: strategic}, providers: [builtin]}
            """), new CatalogSnapshot(Map.of("orders", landed("orders"), "stock", landed("stock"))));

    private static LandedDataset landed(String key) {
        return new LandedDataset(key, key + "__1", IntStream.range(0, 30).mapToObj(i -> new LandedField("f" + i, FieldType.TEXT, true)).toList());
    }

    private static Admission admission(String subject, String... roles) {
        var caller = Caller.of(subject, Set.of(roles), Map.of("plants", List.of("A")));
        return new Admission(caller, SNAPSHOT.policy().workflow("w").orElseThrow(),
                ((Decision.Permit) AccessRules.decide(caller, "w", SNAPSHOT, TODAY)).entitlement(), SNAPSHOT);
    }

    private static UseLedger ledger(EntityManager entities, Throughs throughs, LocalDate day) {
        var ledger = new UseLedger();
        ledger.entities = entities;
        ledger.throughs = throughs;
        ledger.clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return ledger;
    }

    private static void note(Throughs throughs, Admission admission, Collection<FieldRef> fields, LocalDate day) {
        try (var entities = FACTORY.createEntityManager()) {
            Entities.inTransaction(entities, () -> ledger(entities, throughs, day).used(admission, fields, Level.INTERNAL));
        }
    }

    private static List<String> rows(String sql) {
        try (var entities = FACTORY.createEntityManager()) {
            return ((List<?>) entities.createNativeQuery(sql).getResultList()).stream().map(String::valueOf).toList();
        }
    }

    private static List<FieldRef> fields(String dataset, int count) {
        return IntStream.range(0, count).mapToObj(i -> new FieldRef(dataset, "f" + i)).toList();
    }

    @BeforeEach
    void forget() {
        try (var entities = FACTORY.createEntityManager()) {
            Entities.inTransaction(entities, () -> Stream.of("access_use", "access_reader").forEach(table ->
                    entities.createNativeQuery("DELETE FROM gatehouse." + table).executeUpdate()));
        }
    }

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    @DisplayName("notes a field once a day through each role that gives it, counts a person's readings, and knows strategic ones")
    void notes() {
        var throughs = new Throughs();
        var ann = admission("ann", "buyer", "lead");
        note(throughs, ann, List.of(new FieldRef("stock", "f0"), new FieldRef("stock", "*")), TODAY);
        note(throughs, ann, List.of(new FieldRef("stock", "f0")), TODAY);
        note(throughs, ann, List.of(new FieldRef("orders", "f1")), TODAY.plusDays(1));
        assertThat(rows("SELECT role || ' ' || dataset || ' ' || field || ' ' || day FROM gatehouse.access_use ORDER BY 1")).containsExactly(
                "buyer orders f1 2026-06-18", "buyer stock * 2026-06-17", "buyer stock f0 2026-06-17", "lead stock * 2026-06-17", "lead stock f0 2026-06-17");
        assertThat(rows("SELECT subject || ' ' || role || ' ' || dataset || ' ' || reads || ' ' || strategic FROM gatehouse.access_reader ORDER BY 1")).containsExactly(
                "ann buyer orders 1 true", "ann buyer stock 2 false", "ann lead stock 2 false");
    }

    @Test
    @DisplayName("notes nothing of what is not the reader's")
    void foreign() {
        note(new Throughs(), admission("bob", "lead"), List.of(new FieldRef("orders", "f0"), new FieldRef("gone", "x")), TODAY);
        assertThat(rows("SELECT role FROM gatehouse.access_use")).isEmpty();
    }

    @Test
    @DisplayName("loses no reading of many at once, and nobody waits for ever")
    void at_once() throws Exception {
        var throughs = new Throughs();
        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 60; i++) {
            var reader = admission("p" + i % 3, "buyer", "lead");
            var fields = new ArrayList<>(fields(i % 2 == 0 ? "orders" : "stock", 20));
            fields.addAll(fields("stock", 10));
            tasks.add(() -> {
                note(throughs, reader, fields, TODAY);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        assertThat(rows("SELECT SUM(reads) FROM gatehouse.access_reader WHERE role = 'buyer' AND dataset = 'stock'")).containsExactly("60");
        assertThat(rows("SELECT COUNT(*) FROM gatehouse.access_use WHERE role = 'buyer'")).containsExactly("40");
    }

    @Test
    @DisplayName("goes on counting people when it knows that the fields are noted, and notes other fields all the same")
    void known() {
        var throughs = new Throughs();
        var ann = admission("ann", "buyer");
        for (int i = 0; i < 4; i++) {
            note(throughs, ann, fields("stock", 3), TODAY);
        }
        note(throughs, ann, fields("stock", 4), TODAY);
        note(throughs, ann, fields("stock", 3), TODAY.plusDays(1));
        assertThat(rows("SELECT day || ' ' || reads FROM gatehouse.access_reader ORDER BY 1")).containsExactly("2026-06-17 5", "2026-06-18 1");
        assertThat(rows("SELECT day || ' ' || COUNT(*) FROM gatehouse.access_use GROUP BY day ORDER BY 1")).containsExactly("2026-06-17 4", "2026-06-18 3");
    }

    @Test
    @DisplayName("does not take for noted what was undone")
    void undone() {
        var throughs = new Throughs();
        var ann = admission("ann", "buyer");
        try (var entities = FACTORY.createEntityManager()) {
            entities.getTransaction().begin();
            ledger(entities, throughs, TODAY).used(ann, fields("stock", 3), Level.INTERNAL);
            entities.getTransaction().rollback();
        }
        note(throughs, ann, fields("stock", 3), TODAY);
        assertThat(rows("SELECT field FROM gatehouse.access_use")).hasSize(3);
    }

    @Test
    @Tag("bench")
    @DisplayName("costs a reading of 30 fields through two roles little")
    void cost() {
        var throughs = new Throughs();
        var reader = admission("p", "buyer", "lead");
        note(throughs, reader, fields("stock", 30), TODAY);
        try (var entities = FACTORY.createEntityManager()) {
            for (String each : List.of("a statement that does nothing", "first of a node", "later")) {
                var nanos = new ArrayList<Long>();
                for (int i = 0; i < 300; i++) {
                    var memory = each.equals("later") ? throughs : new Throughs();
                    memory.of(reader, TODAY);
                    entities.getTransaction().begin();
                    var from = System.nanoTime();
                    if (each.startsWith("a ")) {
                        entities.createNativeQuery("SELECT 1").getSingleResult();
                    } else {
                        ledger(entities, memory, TODAY).used(reader, fields("stock", 30), Level.INTERNAL);
                    }
                    nanos.add(System.nanoTime() - from);
                    entities.getTransaction().commit();
                }
                var late = nanos.subList(100, 300).stream().sorted().toList();
                System.out.printf("ledger of use: noting 30 fields through two roles, %s: p50 %.2f ms, p95 %.2f ms%n", each, late.get(100) / 1e6, late.get(190) / 1e6);
            }
        }
    }
}
