package io.gatehouse.catalog.landing;

import io.gatehouse.catalog.csv.BrokenFile;
import io.gatehouse.catalog.csv.CopyBuffer;
import io.gatehouse.catalog.csv.CsvFile;
import io.gatehouse.catalog.csv.HeaderLine;
import io.gatehouse.catalog.csv.RowCopier;
import io.gatehouse.catalog.csv.TypeInference;
import io.gatehouse.catalog.csv.Utf8Fault;
import io.gatehouse.shared.FieldType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Lands one file. */
public final class Landing {

    private final Connection connection;
    private final LongConsumer progress;

    /**
     * @param connection to PostgreSQL, in no transaction
     * @param progress told the number of rows so far; may throw to stop the landing
     */
    public Landing(Connection connection, LongConsumer progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /**
     * Makes the table with all rows, indexes and statistics, and commits. Throws {@link BrokenFile} where the file
     * cannot be landed; then, as at any failure, nothing is left.
     */
    public Landed land(LandingOrder order) throws SQLException, IOException {
        var before = FileStamp.of(order.file());
        try {
            var types = types(order);
            connection.setAutoCommit(false);
            var landed = copy(order, types, before);
            connection.commit();
            return landed;
        } catch (BrokenFile broken) {
            throw broken.code().equals("not-utf8") ? new BrokenFile("not-utf8", faultyLine(order.file())) : broken;
        } finally {
            restore();
        }
    }

    private void restore() throws SQLException {
        if (!connection.isClosed() && !connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** A type for each column of the file; reads all of it only where one is not known. */
    private static Map<String, FieldType> types(LandingOrder order) throws IOException {
        var types = new LinkedHashMap<String, FieldType>();
        try (var in = Files.newInputStream(order.file())) {
            HeaderLine.of(in).forEach(name -> types.put(name, order.known().get(name)));
        }
        if (types.containsValue(null)) {
            var inference = new TypeInference();
            try (var in = Files.newInputStream(order.file())) {
                CsvFile.read(in, inference);
            }
            inference.types().forEach((name, found) -> types.merge(name, found, (known, ignored) -> known));
        }
        return types;
    }

    private Landed copy(LandingOrder order, Map<String, FieldType> types, FileStamp before)
            throws SQLException, IOException {
        var table = new LandedTable(connection, order.table(), types);
        table.create();
        var copyIn = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyStatement());
        RowCopier rows;
        String digest;
        try (var in = Digest.reading(Files.newInputStream(order.file()))) {
            rows = send(in, types, copyIn);
            digest = Digest.of(in);
        } finally {
            if (copyIn.isActive()) {
                copyIn.cancelCopy();
            }
        }
        if (!FileStamp.of(order.file()).equals(before)) {
            throw new BrokenFile("file-changed", 0);
        }
        table.finish(order.indexes());
        return new Landed(order.table(), types, rows.rows(), before, digest, rows.errors());
    }

    private RowCopier send(InputStream in, Map<String, FieldType> types, CopyIn copyIn)
            throws SQLException, IOException {
        var buffer = new CopyBuffer((bytes, offset, length) -> {
            try {
                copyIn.writeToCopy(bytes, offset, length);
            } catch (SQLException notTaken) {
                throw new IOException(notTaken);
            }
        });
        var rows = new RowCopier(types, buffer, progress);
        CsvFile.read(in, rows);
        buffer.flush();
        copyIn.endCopy();
        return rows;
    }

    private static long faultyLine(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Utf8Fault.line(in);
        }
    }
}
