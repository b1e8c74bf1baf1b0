package io.gatehouse.catalog;

import io.gatehouse.catalog.LandedDataset.LandedField;
import io.gatehouse.shared.FieldType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A column that a dataset's file has, or had: its type outlives its absence. */
@Embeddable
class LandedFieldRow {

    private String name;
    @Enumerated(EnumType.STRING)
    private FieldType type;
    private Integer position;
    @Column(name = "first_landing")
    private boolean firstLanding;

    protected LandedFieldRow() {
    }

    LandedFieldRow(String name, FieldType type, Integer position, boolean firstLanding) {
        this.name = name;
        this.type = type;
        this.position = position;
        this.firstLanding = firstLanding;
    }

    String name() {
        return name;
    }

    FieldType type() {
        return type;
    }

    boolean isFirstLanding() {
        return firstLanding;
    }

    boolean isPresent() {
        return position != null;
    }

    int position() {
        return position;
    }

    LandedFieldRow gone() {
        return new LandedFieldRow(name, type, null, firstLanding);
    }

    LandedField field() {
        return new LandedField(name, type, firstLanding);
    }
}
