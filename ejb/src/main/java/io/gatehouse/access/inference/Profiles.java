package io.gatehouse.access.inference;

import io.gatehouse.catalog.LandedDataset;
import io.gatehouse.policy.DatasetSpec;
import io.gatehouse.shared.FieldType;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;

/** Reads the distinct values of a dataset's numbers and short texts. */
final class Profiles {

    private static final int LONGEST_KEY = 60;

    private final AllRows rows;

    Profiles(AllRows rows) {
        this.rows = rows;
    }

    /** Columns whose values are too many, or too slow to read, are left out. */
    Profile of(DatasetSpec spec, LandedDataset landed, Budget budget) throws SQLException {
        var columns = new LinkedHashMap<String, Profile.Column>();
        for (LandedDataset.LandedField field : landed.fields()) {
            if ((field.type() == FieldType.NUMBER || field.type() == FieldType.TEXT) && !budget.isDatasetOver()) {
                var column = column(spec, landed, field, budget);
                if (column != null) {
                    columns.put(field.name(), column);
                }
            }
        }
        return new Profile(spec.key(), landed.table(), spec.identity(), columns);
    }

    private Profile.Column column(DatasetSpec spec, LandedDataset landed, LandedDataset.LandedField field, Budget budget) throws SQLException {
        var name = Sql.name(field.name());
        var length = field.type() == FieldType.TEXT ? " AND length(" + name + ") <= " + LONGEST_KEY : "";
        var values = new HashSet<String>();
        for (Object[] row : rows.read("SELECT DISTINCT " + name + "::text FROM landed." + Sql.name(landed.table()) + " WHERE " + name
                + " IS NOT NULL" + length + " LIMIT " + (SearchLimits.MOST_VALUES + 1), budget.seconds())) {
            values.add((String) row[0]);
        }
        return values.isEmpty() || values.size() > SearchLimits.MOST_VALUES ? null
                : new Profile.Column(spec.key(), field.name(), field.type(), values);
    }
}
