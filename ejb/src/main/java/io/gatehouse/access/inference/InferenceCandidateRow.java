package io.gatehouse.access.inference;

import io.gatehouse.shared.FieldRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.TreeSet;
import java.util.UUID;

/** A computation that a search found. Columns stand a line each, as dataset and field with a tab between. */
@Entity
@Table(name = "inference_candidate", schema = "gatehouse")
class InferenceCandidateRow {

    @Id
    private UUID id;
    private String run;
    private String dataset;
    private String field;
    @Enumerated(EnumType.STRING)
    private Candidate.Kind kind;
    private String expression;
    @Column(name = "read_columns")
    private String columns;
    private BigDecimal fits;
    private BigDecimal reached;

    protected InferenceCandidateRow() {
    }

    InferenceCandidateRow(String run, Candidate candidate) {
        this.id = UUID.randomUUID();
        this.run = run;
        this.dataset = candidate.target().dataset();
        this.field = candidate.target().field();
        this.kind = candidate.kind();
        this.expression = candidate.expression();
        this.columns = String.join("\n", candidate.columns().stream().map(c -> c.dataset() + "\t" + c.field()).toList());
        this.fits = BigDecimal.valueOf(candidate.fits());
        this.reached = BigDecimal.valueOf(candidate.reached());
    }

    Candidate candidate() {
        var read = new TreeSet<FieldRef>();
        columns.lines().map(line -> line.split("\t", 2)).forEach(c -> read.add(new FieldRef(c[0], c[1])));
        return new Candidate(new FieldRef(dataset, field), read, kind, expression, fits.doubleValue(), reached.doubleValue());
    }
}
