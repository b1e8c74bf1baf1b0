package io.gatehouse.catalog.landing;

import io.gatehouse.catalog.csv.BrokenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a file's folder says of it: enough to see cheaply that nothing changed. */
public record FileStamp(long size, Instant modified) {

    public FileStamp {
        modified = modified.truncatedTo(ChronoUnit.MICROS);
    }

    /** Throws {@link BrokenFile} {@code file-missing} or {@code file-unreadable}. */
    public static FileStamp of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new BrokenFile("file-unreadable", 0);
            }
            return new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant());
        } catch (NoSuchFileException missing) {
            throw new BrokenFile("file-missing", 0, missing);
        } catch (IOException unreadable) {
            throw new BrokenFile("file-unreadable", 0, unreadable);
        }
    }
}
