package io.gatehouse.leaktest;

import io.gatehouse.catalog.CatalogSnapshot;
import io.gatehouse.catalog.LandedDataset;
import java.util.ArrayList;
import java.util.List;

/** One kind of change of hidden data in one dataset. @param field of {@link Kind#CELLS}, else null */
record Step(String dataset, Kind kind, String field) {

    enum Kind {
        CELLS, ROWS_ADDED, ROWS_DELETED, ORDER;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static List<Step> all(List<String> datasets, CatalogSnapshot catalog) {
        var steps = new ArrayList<Step>();
        for (String dataset : datasets) {
            for (LandedDataset.LandedField field : catalog.dataset(dataset).orElseThrow().fields()) {
                steps.add(new Step(dataset, Kind.CELLS, field.name()));
            }
            steps.add(new Step(dataset, Kind.ROWS_ADDED, null));
            steps.add(new Step(dataset, Kind.ROWS_DELETED, null));
            steps.add(new Step(dataset, Kind.ORDER, null));
        }
        return steps;
    }

    /** A part of the rows: those whose number leaves this remainder. */
    record Slice(long modulus, long remainder) {

        static final Slice EVERYTHING = new Slice(1, 0);

        List<Slice> halves() {
            return List.of(new Slice(2 * modulus, remainder), new Slice(2 * modulus, remainder + modulus));
        }
    }
}
