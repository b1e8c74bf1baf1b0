package io.gatehouse.catalog;

import io.gatehouse.catalog.ImportState.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** An import of one source. At most one of a source runs; the database sees to it. */
@Entity
@Table(name = "import_run", schema = "gatehouse")
class ImportRunRow {

    @Id
    private String id;
    @Version
    @Column(name = "row_version")
    private long rowVersion;
    @Column(insertable = false, updatable = false)
    private Long sequence;
    private String source;
    private String node;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "stop_requested")
    private boolean stopRequested;
    @Column(name = "datasets_total")
    private int datasetsTotal;
    @Column(name = "datasets_done")
    private int datasetsDone;
    private String dataset;
    @Column(name = "row_count")
    private long rowCount;
    @Column(name = "rows_now")
    private long rowsNow;
    @Column(name = "byte_count")
    private long byteCount;
    @Column(name = "error_count")
    private long errorCount;
    @Column(name = "started_at")
    private OffsetDateTime startedAt;
    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    protected ImportRunRow() {
    }

    ImportRunRow(String id, String source, String node, int datasetsTotal, Instant now) {
        this.id = id;
        this.source = java.util.Objects.requireNonNull(source);
        this.node = java.util.Objects.requireNonNull(node);
        this.state = State.RUNNING;
        this.datasetsTotal = datasetsTotal;
        this.startedAt = now.atOffset(ZoneOffset.UTC);
    }

    void begin(String datasetKey) {
        dataset = datasetKey;
        rowsNow = 0;
    }

    void progress(long rows) {
        rowsNow = rows;
    }

    boolean isOf(String nodeName) {
        return node.equals(nodeName);
    }

    void done(long rows, long bytes, long errors) {
        datasetsDone++;
        rowsNow = 0;
        rowCount += rows;
        byteCount += bytes;
        errorCount += errors;
    }

    void requestStop() {
        stopRequested |= state == State.RUNNING;
    }

    /** Ends it, once: an ended import stays as it ended. */
    void end(State how, Instant now) {
        if (state == State.RUNNING) {
            state = how;
            endedAt = now.atOffset(ZoneOffset.UTC);
            if (datasetsDone == datasetsTotal) {
                dataset = null;
            }
        }
    }

    boolean isStopRequested() {
        return stopRequested;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    String id() {
        return id;
    }

    String source() {
        return source;
    }

    ImportState state(List<ImportProblem> problems) {
        return new ImportState(id, source, state, datasetsDone, datasetsTotal, dataset, rowCount + rowsNow, byteCount,
                errorCount, startedAt.toInstant(), endedAt == null ? null : endedAt.toInstant(), problems);
    }
}
