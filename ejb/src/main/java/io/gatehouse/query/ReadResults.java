package io.gatehouse.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gatehouse.query.sql.CompiledQuery;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Remembers rows that were read lately, by the whole secured statement with its conditions, masks, keys and limit. A
 * statement names landed versions, which never change, and nothing that differs from one moment to the next: an equal
 * statement has equal rows, and whoever may not see a row does not have a statement that reads it. A version that was
 * retracted is named by no statement any more; its rows are forgotten when nobody asked for them for some minutes.
 */
final class ReadResults {

    private static final Duration UNASKED = Duration.ofMinutes(10);
    private static final int OVERHEAD = 64;

    /** @param truncated whether there were more than the limit */
    record Rows(List<List<Object>> rows, boolean truncated, String digest) {
    }

    private record Key(String sql, List<ByteBuffer> binds, List<CompiledQuery.Output> columns) {
    }

    private final Cache<Key, Rows> known;

    /** @param cells that may be remembered in all; 0 remembers nothing */
    ReadResults(long cells) {
        known = Caffeine.newBuilder().maximumWeight(cells).expireAfterAccess(UNASKED).executor(Runnable::run)
                .weigher((Key key, Rows rows) -> OVERHEAD + rows.rows().size() * key.columns().size()).build();
    }

    /** What is remembered, or what {@code read} finds; two who ask at once may both read. A failure is not remembered. */
    Rows rows(CompiledQuery.Bound bound, List<CompiledQuery.Output> columns, Supplier<Rows> read) {
        var key = new Key(bound.sql(), bound.binds().stream().map(ByteBuffer::wrap).toList(), columns);
        var rows = known.getIfPresent(key);
        if (rows == null) {
            rows = read.get();
            known.put(key, rows);
        }
        return rows;
    }
}
