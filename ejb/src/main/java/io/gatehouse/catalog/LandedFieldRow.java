package io.gatehouse.catalog;

import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.shared.FieldType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** A column that a dataset's file has, or had: its type outlives its absence. Changes under its dataset's lock. */
@Entity
@Table(name = "landed_field", schema = "gatehouse")
class LandedFieldRow {

    @Id
    private UUID id;
    private String dataset;
    private String name;
    @Enumerated(EnumType.STRING)
    private FieldType type;
    private Integer position;
    @Column(name = "first_landing")
    private boolean firstLanding;

    protected LandedFieldRow() {
    }

    LandedFieldRow(String dataset, String name, boolean firstLanding) {
        this.id = UUID.randomUUID();
        this.dataset = Objects.requireNonNull(dataset);
        this.name = Objects.requireNonNull(name);
        this.firstLanding = firstLanding;
    }

    /** The file has it, as its column number {@code at}. */
    void land(FieldType landedType, int at) {
        type = Objects.requireNonNull(landedType);
        position = at;
    }

    /** The file has it no more. */
    void vanish() {
        position = null;
    }

    String dataset() {
        return dataset;
    }

    String name() {
        return name;
    }

    FieldType type() {
        return type;
    }

    boolean isPresent() {
        return position != null;
    }

    int position() {
        return position;
    }

    LandedField field() {
        return new LandedField(name, type, firstLanding);
    }
}
