package io.gatehouse.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two commands from starting and stopping the same stack at the same time. */
final class HomeLock implements AutoCloseable {

    private static final long WANTED_SPACE = 1L << 30;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Creates the home where it is missing, looks whether it has room, and holds it. */
    static HomeLock take(Settings settings) {
        Path folder = settings.folder("run");
        try {
            Files.createDirectories(folder);
            Files.createDirectories(settings.sourcesRoot());
            checkSpace(settings.home(), Files.getFileStore(folder).getUsableSpace());
            FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Complaint("another gatehouse command is at work on " + settings.home() + ": wait for it to end");
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new Complaint("cannot use " + settings.home() + " (GATEHOUSE_HOME): " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    static void checkSpace(Path home, long space) {
        if (space < WANTED_SPACE) {
            throw new Complaint("the disk below " + home + " has only " + (space >> 20) + " MiB left, "
                    + (WANTED_SPACE >> 20) + " are needed: make room or set GATEHOUSE_HOME to another disk");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Complaint("cannot release the lock: " + e.getMessage(), e);
        }
    }
}
