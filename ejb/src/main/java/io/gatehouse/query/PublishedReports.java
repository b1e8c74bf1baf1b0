package io.gatehouse.query;

import io.gatehouse.access.PolicySnapshot;
import io.gatehouse.access.Publication;
import io.gatehouse.query.published.Publication.Figures;
import io.gatehouse.shared.DomainException;

/** The kept figures of published reports. */
interface PublishedReports {

    /** There are none. */
    PublishedReports NONE = new PublishedReports() {
        @Override
        public boolean has(PolicySnapshot snapshot, Publication publication) {
            return false;
        }

        @Override
        public Figures figures(PolicySnapshot snapshot, Publication publication) {
            throw DomainException.notFound();
        }
    };

    /** Whether such a report can be published on what is landed; it does not depend on any row. */
    boolean has(PolicySnapshot snapshot, Publication publication);

    /** Its figures on what is landed. They are made once; then everybody reads the same. */
    Figures figures(PolicySnapshot snapshot, Publication publication);
}
