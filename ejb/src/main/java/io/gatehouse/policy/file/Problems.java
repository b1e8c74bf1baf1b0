package io.gatehouse.policy.file;

import io.gatehouse.shared.DomainException;
import io.gatehouse.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a file, in the order found; each message starts with its line. */
final class Problems {

    private static final int MOST = 500;

    private final FilePaths paths;
    private final List<Violation> found = new ArrayList<>();

    Problems(FilePaths paths) {
        this.paths = paths;
    }

    /** Adds a problem; where its path stands in a file, the message tells the line. */
    void add(String path, String code, String message) {
        if (paths == FilePaths.EMPTY) {
            put(path, code, message);
        } else {
            add(path, code, paths.line(path), message);
        }
    }

    void add(String path, String code, int line, String message) {
        put(path, code, "line " + line + ": " + message);
    }

    private void put(String path, String code, String message) {
        if (found.size() < MOST) {
            found.add(new Violation(path, code, message));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    DomainException refusal() {
        return DomainException.refused("bad-governance-file", found);
    }
}
