package io.gatehouse.catalog.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, as {@code sha256:<hex>}. */
public final class Digest {

    private Digest() {
    }

    /** The digest of a whole file. */
    public static String of(Path file) throws IOException {
        try (var in = reading(Files.newInputStream(file))) {
            in.transferTo(OutputStream.nullOutputStream());
            return of(in);
        }
    }

    static DigestInputStream reading(InputStream in) {
        try {
            return new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static String of(DigestInputStream in) {
        return "sha256:" + HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
}
