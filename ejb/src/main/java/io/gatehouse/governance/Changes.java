package io.gatehouse.governance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Collects changes. */
final class Changes {

    private final List<Change> found = new ArrayList<>();

    void added(String path, String what, boolean widens) {
        found.add(new Change(Change.Kind.ADDED, path, what, widens));
    }

    void removed(String path, String what, boolean widens) {
        found.add(new Change(Change.Kind.REMOVED, path, what, widens));
    }

    void changed(String path, String what, boolean widens) {
        found.add(new Change(Change.Kind.CHANGED, path, what, widens));
    }

    /** A change of one value, if it is one. */
    void value(String path, String name, Object was, Object is, boolean widens) {
        if (!Objects.equals(was, is)) {
            changed(path + "." + name, name + ": " + text(was) + " becomes " + text(is), widens);
        }
    }

    /** Names that came and went; the order does not matter. */
    void lists(String path, String thing, Collection<String> was, Collection<String> is, boolean addingWidens) {
        is.stream().filter(name -> !was.contains(name)).forEach(name -> added(path, thing + " " + name + " is new", addingWidens));
        was.stream().filter(name -> !is.contains(name)).forEach(name -> removed(path, thing + " " + name + " is gone", false));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Change> all() {
        return List.copyOf(found);
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "nothing";
            case Enum<?> code -> Widening.code(code);
            default -> value.toString();
        };
    }
}
