package io.gatehouse.policy.file;

import java.util.List;

/** A part of the governance file as it was written, with the line (from 1) where it starts. */
sealed interface FileNode {

    int line();

    /** @param plain whether it stands without quotes, so that {@code true}, {@code 1} and {@code null} are no texts */
    record Scalar(String text, boolean plain, int line) implements FileNode {

        boolean isNull() {
            return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }

        boolean isBoolean() {
            return plain && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"));
        }

        boolean isNumber() {
            return plain && Scalars.looksLikeNumber(text);
        }
    }

    record Sequence(List<FileNode> items, int line) implements FileNode {
    }

    record Mapping(List<Entry> entries, int line) implements FileNode {
    }

    record Entry(Scalar key, FileNode value) {
    }
}
