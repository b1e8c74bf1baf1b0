package io.gatehouse.catalog;

import io.gatehouse.catalog.csv.BrokenFile;
import io.gatehouse.catalog.landing.Digest;
import io.gatehouse.catalog.landing.FileStamp;
import io.gatehouse.catalog.landing.Landed;
import io.gatehouse.catalog.landing.Landing;
import io.gatehouse.catalog.landing.LandingOrder;
import io.gatehouse.catalog.landing.OldTables;
import io.gatehouse.catalog.landing.SourceFolder;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** Brings one dataset up to date with its file. To be called in no transaction. */
@Dependent
class DatasetLander {

    /** How a dataset came out of an import. */
    record Outcome(boolean landed, long rows, long bytes, long errors, boolean broken) {
        static final Outcome UNCHANGED = new Outcome(false, 0, 0, 0, false);
        static final Outcome BROKEN = new Outcome(false, 0, 0, 1, true);
    }

    /** Table names are bounded by the database: the key, two underscores, the version. */
    private static final int LONGEST_KEY = 54;

    @Inject
    CatalogStore store;

    @Resource(lookup = "java:jboss/datasources/GatehouseDS")
    DataSource database;

    /** Lands the dataset if its file changed. A broken file is noted, and what was landed before stays. */
    Outcome land(String run, DatasetPlan plan, Path root, LongConsumer progress) throws SQLException, IOException {
        try {
            if (plan.dataset().length() > LONGEST_KEY) {
                throw new BrokenFile("key-too-long", 0);
            }
            var file = SourceFolder.of(root, plan.location()).file(plan.table());
            var known = store.known(plan.dataset());
            var stamp = FileStamp.of(file);
            if (isLanded(known, plan, file, stamp)) {
                store.unchanged(plan.dataset(), plan.source(), stamp);
                return Outcome.UNCHANGED;
            }
            return land(run, plan, file, known, progress);
        } catch (BrokenFile broken) {
            store.failed(run, plan.dataset(), plan.source(), broken);
            return Outcome.BROKEN;
        }
    }

    private static boolean isLanded(KnownDataset known, DatasetPlan plan, Path file, FileStamp stamp)
            throws IOException {
        return known.version() > 0 && known.agreesWith(plan.declared()) && (stamp.equals(known.stamp())
                || stamp.size() == known.stamp().size() && Digest.of(file).equals(known.digest()));
    }

    private Outcome land(String run, DatasetPlan plan, Path file, KnownDataset known, LongConsumer progress)
            throws SQLException, IOException {
        var table = plan.dataset() + "__" + (known.version() + 1);
        Landed landed;
        try (var connection = database.getConnection()) {
            landed = new Landing(connection, progress)
                    .land(new LandingOrder(file, table, known.types(plan.declared()), plan.indexes()));
        }
        store.landed(run, plan.dataset(), plan.source(), landed);
        try (var connection = database.getConnection()) {
            OldTables.drop(connection, plan.dataset(), known.version());
        }
        return new Outcome(true, landed.rows(), landed.stamp().size(), landed.errors().total(), false);
    }
}
