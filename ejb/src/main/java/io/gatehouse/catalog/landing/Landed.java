package io.gatehouse.catalog.landing;

import io.gatehouse.catalog.csv.CellErrors;
import io.gatehouse.shared.FieldType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was landed.
 *
 * @param types the columns in the file's order
 * @param digest of the file's bytes
 */
public record Landed(String table, Map<String, FieldType> types, long rows, FileStamp stamp, String digest,
                     CellErrors errors) {

    public Landed {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }
}
