package io.gatehouse.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeMap;

/** Passwords of one stack: made at random when first asked for, kept in one file that only its owner can read. */
public final class Secrets {

    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path home) {
        file = home.resolve("secrets.properties");
        try {
            if (Files.exists(file)) {
                values.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new Complaint("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The password of that name, 32 hexadecimal digits; the same in every later run. */
    public synchronized String password(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        values.setProperty(name, HexFormat.of().formatHex(random));
        save();
        return values.getProperty(name);
    }

    private void save() {
        StringBuilder text = new StringBuilder("# Passwords of this local stack, made at its first start.\n");
        new TreeMap<>(values).forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling("secrets.properties.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Complaint("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
