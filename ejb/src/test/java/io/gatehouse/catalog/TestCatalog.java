package io.gatehouse.catalog;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.audit.AuditTrail;
import io.gatehouse.audit.ResultSeal;
import io.gatehouse.catalog.DatasetLander.Outcome;
import io.gatehouse.catalog.csv.BrokenFile;
import io.gatehouse.catalog.landing.FileStamp;
import io.gatehouse.catalog.landing.Landed;
import io.gatehouse.shared.FieldType;
import io.gatehouse.testbed.Entities;
import io.gatehouse.testbed.GatehouseDatabase;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;

/** The catalog's own classes on a real database, without a container: each store method is a transaction. */
final class TestCatalog {

    final EntityManager entities = Entities.factory(GatehouseDatabase.get().as("gatehouse_app"), LandedDatasetRow.class,
            LandedFieldRow.class, CatalogRevision.class, ImportRunRow.class, ImportErrorRow.class).createEntityManager();
    final List<AuditEvent> audited = new ArrayList<>();
    final DatasetLander lander = new DatasetLander();
    final Catalog catalog = new Catalog();
    final ImportRuns runs = new TransactionalRuns();
    private final AuditTrail trail = new AuditTrail() {
        @Override
        public String record(AuditEvent event) {
            audited.add(event);
            return "ref";
        }
    };

    TestCatalog() {
        var store = new TransactionalStore();
        store.entities = entities;
        store.audit = trail;
        store.seal = new ResultSeal(Optional.of("secret"));
        store.clock = Clock.systemUTC();
        lander.store = store;
        lander.database = GatehouseDatabase.get().as("gatehouse_app");
        runs.entities = entities;
        runs.audit = trail;
        runs.clock = Clock.systemUTC();
        runs.active = new ActiveImports();
        catalog.entities = entities;
        catalog.cache = new SnapshotCache();
    }

    Outcome land(DatasetPlan plan, Path root) {
        return land(plan, root, rows -> { });
    }

    Outcome land(DatasetPlan plan, Path root, LongConsumer progress) {
        try {
            return lander.land(run(plan.source()), plan, root, progress);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String run(String source) {
        var id = UUID.randomUUID().toString();
        Entities.inTransaction(entities, () -> {
            var run = new ImportRunRow(id, source, "test", 1, Clock.systemUTC().instant());
            run.end(ImportState.State.COMPLETED, Clock.systemUTC().instant());
            entities.persist(run);
        });
        return id;
    }

    /** The step of the batch job, as the server would make it. */
    SourceImport sourceImport(DatasetLander with) {
        var step = new SourceImport();
        step.runs = runs;
        step.lander = with;
        step.active = runs.active;
        return step;
    }

    ImportState state(String id) {
        entities.clear();
        return entities.find(ImportRunRow.class, id).state(List.of());
    }

    CatalogSnapshot snapshot() {
        entities.clear();
        return catalog.snapshot();
    }

    LandedDataset landed(String dataset) {
        return snapshot().dataset(dataset).orElseThrow();
    }

    DatasetState datasetState(String dataset) {
        entities.clear();
        var fields = entities.createQuery("SELECT f FROM LandedFieldRow f WHERE f.dataset = :dataset",
                LandedFieldRow.class).setParameter("dataset", dataset).getResultList();
        return entities.find(LandedDatasetRow.class, dataset).state(new LandedFields(fields), List.of());
    }

    /** The problems that stand in the catalog of a dataset's last landing. */
    List<ImportProblem> problems(String dataset) {
        return entities.createQuery("SELECT e FROM ImportErrorRow e WHERE e.dataset = :dataset ORDER BY e.row, e.field",
                ImportErrorRow.class).setParameter("dataset", dataset).getResultStream()
                .map(ImportErrorRow::problem).toList();
    }

    /** All rows as the database's reader sees them, a cell as its text. */
    static List<List<String>> read(String table) {
        try (var connection = GatehouseDatabase.get().as("gatehouse_reader").getConnection();
             var result = connection.createStatement().executeQuery("SELECT * FROM landed.\"" + table + "\"")) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException notThere) {
            throw new IllegalStateException(notThere);
        }
    }

    /** A plan for a file {@code <dataset>.csv} in the root itself. */
    static DatasetPlan plan(String dataset, Map<String, FieldType> declared) {
        return new DatasetPlan(dataset, "erp", ".", dataset, declared, List.of());
    }

    static void write(Path root, String dataset, String text) {
        try {
            Files.writeString(root.resolve(dataset + ".csv"), text);
        } catch (IOException notWritten) {
            throw new IllegalStateException(notWritten);
        }
    }

    private <T> T transaction(Callable<T> work) {
        var result = new ArrayList<T>(1);
        Entities.inTransaction(entities, () -> {
            try {
                result.add(work.call());
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        return result.getFirst();
    }

    private void transact(Runnable work) {
        Entities.inTransaction(entities, work);
    }

    private final class TransactionalStore extends CatalogStore {

        @Override
        KnownDataset known(String dataset) {
            return transaction(() -> super.known(dataset));
        }

        @Override
        void landed(String run, String dataset, String source, Landed landed) {
            transact(() -> super.landed(run, dataset, source, landed));
        }

        @Override
        void unchanged(String dataset, String source, FileStamp stamp) {
            transact(() -> super.unchanged(dataset, source, stamp));
        }

        @Override
        void failed(String run, String dataset, String source, BrokenFile broken) {
            transact(() -> super.failed(run, dataset, source, broken));
        }
    }

    private final class TransactionalRuns extends ImportRuns {

        @Override
        Opened open(String source, String subject, long policyVersion, int datasets) {
            return transaction(() -> super.open(source, subject, policyVersion, datasets));
        }

        @Override
        boolean begin(String id, String dataset) {
            return transaction(() -> super.begin(id, dataset));
        }

        @Override
        boolean progress(String id, long rows) {
            return transaction(() -> super.progress(id, rows));
        }

        @Override
        void done(String id, Outcome outcome) {
            transact(() -> super.done(id, outcome));
        }

        @Override
        void end(String id, ImportState.State how) {
            transact(() -> super.end(id, how));
        }

        @Override
        void requestStop(String id, String subject) {
            transact(() -> super.requestStop(id, subject));
        }

        @Override
        void markInterrupted() {
            transact(super::markInterrupted);
        }
    }
}
