package io.gatehouse.policy;

import io.gatehouse.shared.Label;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dataset of a source: a table, or a set of documents. Its key is a plain SQL identifier, and its name in queries.
 *
 * @param table the file's name without its ending, or the table; null for documents
 * @param documents a glob pattern; null for tables
 * @param identity the fields that tell one row from another; may be empty
 * @param fields only the fields that differ from the dataset's label or that say more than their type, by field name
 */
public record DatasetSpec(String key, String source, String table, String documents, String title, Label label,
                          List<String> identity, Map<String, FieldSpec> fields) {
    public DatasetSpec {
        identity = List.copyOf(identity);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
