package io.gatehouse.catalog.landing;

import io.gatehouse.shared.FieldType;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to land.
 *
 * @param table the unquoted name of the new table in schema {@code landed}
 * @param known the types of columns that the catalog knows or the policy declares
 * @param indexes the columns of each index; those that are not in the file are left out
 */
public record LandingOrder(Path file, String table, Map<String, FieldType> known, List<List<String>> indexes) {

    public LandingOrder {
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
        indexes = indexes.stream().map(List::copyOf).toList();
    }
}
