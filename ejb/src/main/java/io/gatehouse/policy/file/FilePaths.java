package io.gatehouse.policy.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;

/** Where every path of a file stands, e.g. {@code roles[2].grants[0].rows} on line 40. */
final class FilePaths {

    static final FilePaths EMPTY = new FilePaths();

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

    private final Map<String, Integer> lines = new HashMap<>();

    private FilePaths() {
    }

    /** Indexes the tree. */
    static FilePaths of(FileNode root) {
        var paths = new FilePaths();
        paths.walk("", root);
        return paths;
    }

    static String child(String path, String key) {
        if (!WORD.matcher(key).matches()) {
            return path + "[\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
        }
        return path.isEmpty() ? key : path + "." + key;
    }

    static String item(String path, int index) {
        return path + "[" + index + "]";
    }

    /** The line of the path, or of the nearest part above it that stands in the file. */
    int line(String path) {
        for (var at = path; ; ) {
            var line = lines.get(at);
            if (line != null) {
                return line;
            }
            var cut = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
            if (cut < 0) {
                return 1;
            }
            at = at.substring(0, cut);
        }
    }

    static void reportDuplicateKeys(String path, FileNode node, Problems problems) {
        switch (node) {
            case FileNode.Scalar scalar -> { }
            case FileNode.Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    reportDuplicateKeys(item(path, i), sequence.items().get(i), problems);
                }
            }
            case FileNode.Mapping mapping -> {
                var seen = new HashSet<String>();
                for (var entry : mapping.entries()) {
                    var at = child(path, entry.key().text());
                    if (!seen.add(entry.key().text())) {
                        problems.add(at, "duplicate-key", entry.key().line(), "\"" + entry.key().text() + "\" stands here twice.");
                    }
                    reportDuplicateKeys(at, entry.value(), problems);
                }
            }
        }
    }

    private void walk(String path, FileNode node) {
        switch (node) {
            case FileNode.Scalar scalar -> { }
            case FileNode.Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    lines.put(item(path, i), sequence.items().get(i).line());
                    walk(item(path, i), sequence.items().get(i));
                }
            }
            case FileNode.Mapping mapping -> {
                for (var entry : mapping.entries()) {
                    var at = child(path, entry.key().text());
                    lines.putIfAbsent(at, entry.key().line());
                    walk(at, entry.value());
                }
            }
        }
    }
}
