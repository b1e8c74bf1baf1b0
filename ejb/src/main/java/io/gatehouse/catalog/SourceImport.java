package io.gatehouse.catalog;

import io.gatehouse.catalog.ImportState.State;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Goes through the datasets of a source, one after the other. To be called in no transaction. */
@Dependent
class SourceImport {

    private static final Logger LOG = System.getLogger(SourceImport.class.getName());
    private static final long PROGRESS_EVERY = TimeUnit.MILLISECONDS.toNanos(500);

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    ImportRuns runs;

    @Inject
    DatasetLander lander;

    @Inject
    ActiveImports active;

    private long told;

    /** Runs the import to its end, whatever that is, and returns how it ended. */
    State run(String id, List<DatasetPlan> plans, Path root) {
        var how = State.FAILED;
        try {
            how = landAll(id, plans, root);
        } catch (Stopped stopped) {
            how = State.STOPPED;
        } catch (SQLException | IOException | RuntimeException failed) {
            LOG.log(Level.ERROR, "Import " + id + " failed", failed);
        } finally {
            runs.end(id, how);
            active.remove(id);
        }
        return how;
    }

    private State landAll(String id, List<DatasetPlan> plans, Path root) throws SQLException, IOException {
        var broken = false;
        for (DatasetPlan plan : plans) {
            if (!runs.begin(id, plan.dataset())) {
                throw new Stopped();
            }
            var outcome = lander.land(id, plan, root, rows -> tell(id, rows));
            runs.done(id, outcome);
            broken |= outcome.broken();
        }
        return broken ? State.INCOMPLETE : State.COMPLETED;
    }

    private void tell(String id, long rows) {
        var now = System.nanoTime();
        if (now - told > PROGRESS_EVERY) {
            told = now;
            if (!runs.progress(id, rows)) {
                throw new Stopped();
            }
        }
    }
}
