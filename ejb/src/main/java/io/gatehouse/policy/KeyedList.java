package io.gatehouse.policy;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/** An immutable list in the file's order, of which each entry is found by its key at once; of two with one key, the first. */
final class KeyedList<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> entries;
    private final Map<String, T> byKey = new HashMap<>();

    private KeyedList(Collection<T> entries, Function<T, String> key) {
        this.entries = List.copyOf(entries);
        this.entries.forEach(entry -> byKey.putIfAbsent(key.apply(entry), entry));
    }

    static <T> List<T> of(List<T> entries, Function<T, String> key) {
        return entries instanceof KeyedList<T> ? entries : new KeyedList<>(entries, key);
    }

    static <T> Optional<T> find(List<T> keyed, String key) {
        return Optional.ofNullable(((KeyedList<T>) keyed).byKey.get(key));
    }

    @Override
    public T get(int index) {
        return entries.get(index);
    }

    @Override
    public int size() {
        return entries.size();
    }
}
