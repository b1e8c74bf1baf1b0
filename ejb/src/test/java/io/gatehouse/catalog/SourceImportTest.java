package io.gatehouse.catalog;

import static io.gatehouse.catalog.TestCatalog.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.audit.AuditEvent;
import io.gatehouse.catalog.DatasetLander.Outcome;
import io.gatehouse.catalog.ImportState.State;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Importing a source")
class SourceImportTest {

    private final TestCatalog catalog = new TestCatalog();
    private final List<String> looked = new ArrayList<>();
    private String source;
    private List<DatasetPlan> plans;

    @TempDir
    Path root;

    @BeforeEach
    void threeDatasets(TestInfo test) {
        source = test.getTestMethod().orElseThrow().getName();
        plans = List.of("one", "two", "three").stream().map(name -> {
            var key = Integer.toHexString(source.hashCode()) + "_" + name;
            write(root, key, "Id\n1\n2\n");
            return new DatasetPlan(key, source, ".", key, Map.of(), List.of());
        }).toList();
    }

    /** Lands as always, but first does something at a dataset. */
    private SourceImport disturbedAt(int dataset, Runnable what) {
        var lander = new DatasetLander() {
            @Override
            Outcome land(String run, DatasetPlan plan, Path folder, LongConsumer progress)
                    throws SQLException, IOException {
                looked.add(plan.dataset());
                if (plan.equals(plans.get(dataset))) {
                    what.run();
                }
                return super.land(run, plan, folder, progress);
            }
        };
        lander.store = catalog.lander.store;
        lander.database = catalog.lander.database;
        return catalog.sourceImport(lander);
    }

    private String open() {
        return catalog.runs.open(source, "alice", 1, plans.size()).state().id();
    }

    private List<Long> versions() {
        return plans.stream().map(plan -> catalog.snapshot().dataset(plan.dataset())
                .map(landed -> Long.valueOf(landed.table().substring(landed.table().lastIndexOf('_') + 1)))
                .orElse(0L)).toList();
    }

    @Test
    void lands_all_datasets_and_tells_how_many() {
        var id = open();
        assertThat(disturbedAt(0, () -> { }).run(id, plans, root)).isEqualTo(State.COMPLETED);
        assertThat(catalog.state(id)).matches(state -> state.datasetsDone() == 3 && state.datasetsTotal() == 3
                && state.rows() == 6 && state.bytes() == 21 && state.dataset() == null && state.endedAt() != null
                && state.progress() == 1);
        assertThat(catalog.audited).extracting(AuditEvent::type).containsExactly(AuditEvent.Type.IMPORT_STARTED,
                AuditEvent.Type.DATASET_LANDED, AuditEvent.Type.DATASET_LANDED, AuditEvent.Type.DATASET_LANDED,
                AuditEvent.Type.IMPORT_ENDED);
    }

    @Test
    void a_second_start_while_one_runs_is_the_one_that_runs() {
        var first = catalog.runs.open(source, "alice", 1, 3);
        var second = catalog.runs.open(source, "bob", 1, 3);
        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.state().id()).isEqualTo(first.state().id());
    }

    @Test
    void stops_between_datasets_when_asked_and_goes_on_there_at_the_next_start() {
        var id = open();
        assertThat(disturbedAt(0, () -> catalog.runs.requestStop(id, "alice")).run(id, plans, root))
                .isEqualTo(State.STOPPED);
        assertThat(versions()).containsExactly(1L, 0L, 0L);
        assertThat(catalog.state(id).datasetsDone()).isEqualTo(1);
        assertThat(disturbedAt(0, () -> { }).run(open(), plans, root)).isEqualTo(State.COMPLETED);
        assertThat(versions()).containsExactly(1L, 1L, 1L);
    }

    @Test
    void a_server_that_ended_in_the_middle_leaves_an_interrupted_import_that_goes_on_where_it_was() {
        var id = open();
        assertThatThrownBy(() -> disturbedAt(1, () -> {
            throw new ServerEnded();
        }).run(id, plans, root)).isInstanceOf(ServerEnded.class);
        markRunningAgain(id);
        catalog.runs.active = new ActiveImports();
        catalog.runs.markInterrupted();
        assertThat(catalog.state(id).state()).isEqualTo(State.INTERRUPTED);
        assertThat(catalog.state(id).dataset()).isEqualTo(plans.get(1).dataset());
        var next = open();
        assertThat(next).isNotEqualTo(id);
        assertThat(disturbedAt(0, () -> { }).run(next, plans, root)).isEqualTo(State.COMPLETED);
        assertThat(versions()).containsExactly(1L, 1L, 1L);
    }

    @Test
    void an_import_that_the_database_calls_running_but_nobody_works_on_does_not_block_the_next() {
        var lost = open();
        catalog.runs.active.remove(lost);
        var next = catalog.runs.open(source, "alice", 1, 3);
        assertThat(next.isNew()).isTrue();
        assertThat(catalog.state(lost).state()).isEqualTo(State.INTERRUPTED);
    }

    @Test
    void a_broken_file_does_not_keep_the_others_from_landing() {
        write(root, plans.get(1).dataset(), "Id\n\"1\n");
        var id = open();
        assertThat(disturbedAt(0, () -> { }).run(id, plans, root)).isEqualTo(State.INCOMPLETE);
        assertThat(versions()).containsExactly(1L, 0L, 1L);
        assertThat(catalog.state(id)).matches(state -> state.errors() == 1 && state.datasetsDone() == 3);
    }

    @Test
    void a_failing_database_ends_the_import_as_failed() {
        var id = open();
        assertThat(disturbedAt(1, () -> {
            throw new IllegalStateException("connection lost");
        }).run(id, plans, root)).isEqualTo(State.FAILED);
        assertThat(catalog.state(id).state()).isEqualTo(State.FAILED);
        assertThat(versions()).containsExactly(1L, 0L, 0L);
    }

    /** What a crashed server leaves in the database: it had no time to say that it ended. */
    private void markRunningAgain(String id) {
        io.gatehouse.testbed.Entities.inTransaction(catalog.entities, () -> catalog.entities.createQuery(
                "UPDATE ImportRunRow r SET r.state = :running, r.endedAt = NULL WHERE r.id = :id")
                .setParameter("running", State.RUNNING).setParameter("id", id).executeUpdate());
    }

    private static final class ServerEnded extends Error {
        private static final long serialVersionUID = 1L;
    }
}
