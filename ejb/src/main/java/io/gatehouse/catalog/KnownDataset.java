package io.gatehouse.catalog;

import io.gatehouse.catalog.landing.FileStamp;
import io.gatehouse.shared.FieldType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the catalog knows of a dataset before a landing.
 *
 * @param version 0 while nothing is landed
 * @param types of all columns that the file has or ever had
 * @param stamp of the landed file; null while there is none
 */
record KnownDataset(long version, Map<String, FieldType> types, FileStamp stamp, String digest) {

    static final KnownDataset NOTHING = new KnownDataset(0, Map.of(), null, null);

    KnownDataset {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /** Whether what the policy declares is how it is landed. */
    boolean agreesWith(Map<String, FieldType> declared) {
        return declared.entrySet().stream()
                .allMatch(field -> types.getOrDefault(field.getKey(), field.getValue()) == field.getValue());
    }

    /** The types to land with: the policy's word goes before the catalog's. */
    Map<String, FieldType> types(Map<String, FieldType> declared) {
        var all = new LinkedHashMap<>(types);
        all.putAll(declared);
        return all;
    }
}
