package io.gatehouse.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something a role may see. Valid on {@code from} and {@code until} themselves (null: open end), and on no day after
 * {@code recertifyBy}: what its owner does not recertify ends.
 */
public sealed interface Grant {

    /** Workflows that it is good for; empty: every workflow that allows the dataset. */
    List<String> workflows();

    LocalDate from();

    LocalDate until();

    /** The last day by which the owner must have said once more that the grant is needed; null where nobody has to. */
    LocalDate recertifyBy();

    /** The same grant, to be recertified by another day. */
    Grant recertifiedBy(LocalDate day);

    /** The last day on which it holds; null where it has no end. */
    default LocalDate end() {
        return until() == null || recertifyBy() != null && recertifyBy().isBefore(until()) ? recertifyBy() : until();
    }

    /**
     * Fields of datasets.
     *
     * @param masks a mask per field, in full for the others
     * @param rows which rows; {@link RowRule.All} when the file names none
     */
    record OfDatasets(List<String> datasets, FieldSelection fields, Map<String, MaskSpec> masks, RowRule rows,
                      List<String> workflows, LocalDate from, LocalDate until, LocalDate recertifyBy) implements Grant {
        public OfDatasets {
            datasets = List.copyOf(datasets);
            masks = Collections.unmodifiableMap(new LinkedHashMap<>(masks));
            workflows = List.copyOf(workflows);
        }

        public OfDatasets(List<String> datasets, FieldSelection fields, Map<String, MaskSpec> masks, RowRule rows,
                          List<String> workflows, LocalDate from, LocalDate until) {
            this(datasets, fields, masks, rows, workflows, from, until, null);
        }

        @Override
        public OfDatasets recertifiedBy(LocalDate day) {
            return new OfDatasets(datasets, fields, masks, rows, workflows, from, until, day);
        }

        /** The same of these datasets alone. */
        public OfDatasets of(List<String> some) {
            return new OfDatasets(some, fields, masks, rows, workflows, from, until, recertifyBy);
        }

        /** The same with other rows. */
        public OfDatasets on(RowRule others) {
            return new OfDatasets(datasets, fields, masks, others, workflows, from, until, recertifyBy);
        }
    }

    /** Published reports. */
    record OfReports(List<String> reports, List<String> workflows, LocalDate from, LocalDate until, LocalDate recertifyBy) implements Grant {
        public OfReports {
            reports = List.copyOf(reports);
            workflows = List.copyOf(workflows);
        }

        public OfReports(List<String> reports, List<String> workflows, LocalDate from, LocalDate until) {
            this(reports, workflows, from, until, null);
        }

        @Override
        public OfReports recertifiedBy(LocalDate day) {
            return new OfReports(reports, workflows, from, until, day);
        }
    }

    /** Which fields of the granted datasets. */
    sealed interface FieldSelection {

        boolean covers(String field);

        record All() implements FieldSelection {
            @Override
            public boolean covers(String field) {
                return true;
            }
        }

        record Only(List<String> names) implements FieldSelection {
            public Only {
                names = List.copyOf(names);
            }

            @Override
            public boolean covers(String field) {
                return names.contains(field);
            }
        }

        record Except(List<String> names) implements FieldSelection {
            public Except {
                names = List.copyOf(names);
            }

            @Override
            public boolean covers(String field) {
                return !names.contains(field);
            }
        }
    }

    /** Which rows of the granted datasets. */
    sealed interface RowRule {

        record All() implements RowRule {
        }

        /** A boolean SQL expression over the dataset's own columns, literals and {@code :caller.NAME}. */
        record Where(String condition) implements RowRule {
        }

        /** Rows whose parent row, found by the parent's single identity field, is visible. */
        record Via(String parent, String on) implements RowRule {
        }
    }
}
