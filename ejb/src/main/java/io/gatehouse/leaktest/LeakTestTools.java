package io.gatehouse.leaktest;

import io.gatehouse.query.CopyReader;
import io.gatehouse.query.sql.DataSchema;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * What a running test works with.
 *
 * @param secret of the installation, or null
 */
record LeakTestTools(ShadowDatabase database, DataSource readers, Subject subject, ShadowLanding landing, List<String> datasets, List<Link> links,
                     long policyVersion, LocalDate businessDay, int seconds, String secret, long seed, CopyReader.Memory memory) {

    Copy copy(DataSchema schema) {
        return subject.copy(readers, seconds, secret, schema, memory);
    }
}
