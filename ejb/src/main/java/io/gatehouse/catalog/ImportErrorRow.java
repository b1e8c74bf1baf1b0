package io.gatehouse.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A stored {@link ImportProblem}. */
@Entity
@Table(name = "import_error", schema = "gatehouse")
class ImportErrorRow {

    @Id
    private UUID id;
    private String run;
    private String dataset;
    @Column(name = "row_number")
    private long row;
    private long line;
    private String field;
    private String code;

    protected ImportErrorRow() {
    }

    ImportErrorRow(String run, ImportProblem problem) {
        this.id = UUID.randomUUID();
        this.run = run;
        this.dataset = problem.dataset();
        this.row = problem.row();
        this.line = problem.line();
        this.field = problem.field();
        this.code = problem.code();
    }

    ImportProblem problem() {
        return new ImportProblem(dataset, row, line, field, code);
    }
}
