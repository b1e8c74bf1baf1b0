package io.gatehouse.catalog.landing;

import io.gatehouse.catalog.csv.BrokenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The folder of a source: below the root of all sources, also after every symbolic link is followed. */
public final class SourceFolder {

    private final Path root;
    private final Path folder;

    private SourceFolder(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** Throws {@link BrokenFile}: {@code file-missing}, or {@code outside-root} where the location leads elsewhere. */
    public static SourceFolder of(Path root, String location) {
        try {
            var real = root.toRealPath();
            return new SourceFolder(real, inside(real, real.resolve(location)));
        } catch (InvalidPathException notAPath) {
            throw new BrokenFile("outside-root", 0, notAPath);
        } catch (IOException missing) {
            throw new BrokenFile("file-missing", 0, missing);
        }
    }

    /** The CSV file of a table, ending in {@code .csv} or {@code .CSV}. */
    public Path file(String table) {
        try {
            var lower = folder.resolve(table + ".csv");
            return inside(root, Files.exists(lower) ? lower : folder.resolve(table + ".CSV"));
        } catch (InvalidPathException notAPath) {
            throw new BrokenFile("outside-root", 0, notAPath);
        }
    }

    private static Path inside(Path root, Path path) {
        if (!path.normalize().startsWith(root)) {
            throw new BrokenFile("outside-root", 0);
        }
        try {
            var real = path.toRealPath();
            if (!real.startsWith(root)) {
                throw new BrokenFile("outside-root", 0);
            }
            return real;
        } catch (NoSuchFileException missing) {
            throw new BrokenFile("file-missing", 0, missing);
        } catch (IOException unreadable) {
            throw new BrokenFile("file-unreadable", 0, unreadable);
        }
    }
}
