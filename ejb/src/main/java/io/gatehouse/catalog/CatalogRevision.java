package io.gatehouse.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Counts the changes of what is landed. One row; raised in the transaction of each change. */
@Entity
@Table(name = "catalog_revision", schema = "gatehouse")
class CatalogRevision {

    @Id
    private short id;
    private long revision;

    protected CatalogRevision() {
    }

    long revision() {
        return revision;
    }
}
