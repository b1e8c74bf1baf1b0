package io.gatehouse.catalog;

import io.gatehouse.catalog.csv.BrokenFile;
import io.gatehouse.catalog.landing.FileStamp;
import io.gatehouse.catalog.landing.Landed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What is landed of one dataset. Version 0: nothing yet. */
@Entity
@Table(name = "landed_dataset", schema = "gatehouse")
class LandedDatasetRow {

    @Id
    private String dataset;
    @Version
    @Column(name = "row_version")
    private long rowVersion;
    private String source;
    private long version;
    @Column(name = "table_name")
    private String tableName;
    @Column(name = "previous_table")
    private String previousTable;
    @Column(name = "row_count")
    private long rowCount;
    @Column(name = "file_size")
    private long fileSize;
    @Column(name = "file_modified")
    private OffsetDateTime fileModified;
    private String digest;
    @Column(name = "error_count")
    private long errorCount;
    @Column(name = "landed_at")
    private OffsetDateTime landedAt;
    @Column(name = "landed_by_run")
    private String landedByRun;
    @Column(name = "checked_at")
    private OffsetDateTime checkedAt;
    @Column(name = "failure_code")
    private String failureCode;
    @Column(name = "failure_line")
    private long failureLine;

    protected LandedDatasetRow() {
    }

    LandedDatasetRow(String dataset, String source) {
        this.dataset = java.util.Objects.requireNonNull(dataset);
        this.source = java.util.Objects.requireNonNull(source);
    }

    /** A new version takes the place of the current one, which is kept for readers that still run. */
    void land(String fromSource, String run, Landed landed, Instant now) {
        source = fromSource;
        version++;
        previousTable = tableName;
        tableName = landed.table();
        rowCount = landed.rows();
        digest = landed.digest();
        errorCount = landed.errors().total();
        landedAt = now.atOffset(ZoneOffset.UTC);
        landedByRun = run;
        check(landed.stamp(), now);
    }

    /** The file was looked at and is what is landed. */
    void check(FileStamp stamp, Instant now) {
        fileSize = stamp.size();
        fileModified = stamp.modified().atOffset(ZoneOffset.UTC);
        checkedAt = now.atOffset(ZoneOffset.UTC);
        failureCode = null;
        failureLine = 0;
    }

    /** The file cannot be landed; what was landed before stays. */
    void fail(BrokenFile broken, Instant now) {
        checkedAt = now.atOffset(ZoneOffset.UTC);
        failureCode = broken.code();
        failureLine = broken.line();
    }

    /** What a next landing has to know. */
    KnownDataset known(LandedFields fields) {
        return new KnownDataset(version, fields.types(),
                version == 0 ? null : new FileStamp(fileSize, fileModified.toInstant()), digest);
    }

    boolean isLanded() {
        return version > 0;
    }

    boolean isFirstVersion() {
        return version == 1;
    }

    LandedDataset landed(LandedFields fields) {
        return new LandedDataset(dataset, tableName, fields.present());
    }

    DatasetState state(LandedFields fields, List<ImportProblem> problems) {
        return new DatasetState(dataset, source, version, rowCount, fileSize, errorCount, instant(landedAt),
                instant(checkedAt), failureCode, failureLine, fields.present(), fields.gone(), problems);
    }

    String dataset() {
        return dataset;
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
