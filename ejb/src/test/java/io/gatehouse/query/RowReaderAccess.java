package io.gatehouse.query;

import io.gatehouse.query.sql.CompiledQuery;
import java.util.List;
import javax.sql.DataSource;

/** Reading of rows as the application does it, for tests of what it says when PostgreSQL fails. */
public final class RowReaderAccess {

    private RowReaderAccess() {
    }

    public static List<List<Object>> read(DataSource source, CompiledQuery.Bound bound, List<CompiledQuery.Output> columns) {
        return new RowReader(source, 10).read(bound, columns);
    }
}
